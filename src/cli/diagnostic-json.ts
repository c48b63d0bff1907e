import type { Located } from '../report/located.ts'

/** A finding for programs: the diagnostic, and the places of what belongs to it. */
export function diagnosticJson({ diagnostic, related }: Located): object {
  return {
    ...diagnostic,
    ...(diagnostic.related && {
      related: diagnostic.related.map((each, index) => {
        const place = related[index]
        return place ? { ...each, file: place.file, line: place.line, column: place.column } : each
      }),
    }),
  }
}
