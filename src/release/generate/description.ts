import type { Span } from '../by-release.ts'
import type { Field } from '../surface/field.ts'

/** A field's documentation as one paragraph: what it does, since and until which release, on which backends. */
export function descriptionOf(field: Field): string {
  return [field.doc, spanSentence(field), backendSentence(field)].filter((sentence) => sentence !== '').join(' ')
}

function spanSentence({ since, until }: Span): string {
  if (since !== undefined && until !== undefined) return `MetalLB ${since} to ${until}.`
  if (since !== undefined) return `Since MetalLB ${since}.`
  return until === undefined ? '' : `Until MetalLB ${until}.`
}

function backendSentence({ backends }: Field): string {
  return backends === undefined ? '' : `BGP backends: ${backends.join(', ')}.`
}
