import type { Located } from './located.ts'

/** A finding for programs: the diagnostic, the places of what belongs to it, and how to learn more. */
export function diagnosticJson({ diagnostic, related }: Located): object {
  return {
    ...diagnostic,
    ...(diagnostic.related && {
      related: diagnostic.related.map((each, index) => {
        const place = related[index]
        return place ? { ...each, file: place.file, line: place.line, column: place.column } : each
      }),
    }),
    explain: explainCommand(diagnostic.name),
  }
}

/** What prints the page of a finding. */
export function explainCommand(name: string): string {
  return `metallb-overlays explain ${name}`
}
