/** `nuc1, nuc2, nuc3 and 4 more`: so many that a message stays a sentence. */
export function someOf(names: readonly string[]): string {
  const shown = names.length > 4 ? names.slice(0, 3) : names
  const rest = names.length - shown.length
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`
}
