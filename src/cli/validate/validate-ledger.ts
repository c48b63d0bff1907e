import type { SetResult, Validation } from './validate-result.ts'

/** What was not judged of everything that was given, a line each; what several sets lack is said once. */
export function validationLedger({ sets, ...rest }: Validation): readonly string[] {
  const lines = sets.flatMap((set) => ledgerLines(set).map((line) => ({ line, name: set.name })))
  const grouped = [...Map.groupBy(lines, ({ line }) => line)].map(
    ([line, members]) => `${line} (${[...new Set(members.map(({ name }) => name))].join(', ')})`,
  )
  return [...grouped, ...aloneLines(rest)].map((line) => `not judged: ${line}`)
}

/** What was not judged and is in no set, a line each. */
export function aloneLines({ unlisted, unread }: Pick<Validation, 'unlisted' | 'unread'>): readonly string[] {
  return [...unread, ...unlisted.map((file) => `${file}; nobody applies it`)]
}

/** What was not judged of one set, a line each. */
export function ledgerLines({ ledger, target }: SetResult): readonly string[] {
  if (target?.note === undefined) return ledger
  const help = target.requested === undefined ? ` with ${target.bgpType}: --metallb-version, --bgp-type` : ''
  return [...ledger, `${target.note}${help}`]
}
