import type { Suppressed } from '../../compile/suppress.ts'
import type { LeftOut } from '../../report/left-out.ts'
import type { Located } from '../../report/located.ts'

/** A suppressed finding in its file. */
export type SuppressedAt = { readonly located: Located; readonly by: Suppressed['by'] }

/** What is not told: what a baseline has, and what is suppressed, with the reason and the last day. */
export function leftOutOf(known: readonly Located[], suppressed: readonly SuppressedAt[]): readonly LeftOut[] {
  return [
    ...known.map((located) => ({ located })),
    ...suppressed.map(({ located, by }) => ({ located, because: reasonOf(by) })),
  ]
}

function reasonOf({ because, until, ticket }: SuppressedAt['by']): string {
  return `${because} (until ${until}${ticket === undefined ? '' : `, ${ticket}`})`
}
