/**
 * The one candidate that a text can only be a misspelling of; undefined where that is none, or more than one. Stricter
 * than `nearest`, since it is written without asking: `lan-2` is no misspelling of `lan-1`, nor `east` of `west`.
 */
export function meantBy(text: string, candidates: Iterable<string>): string | undefined {
  const meant = [...new Set(candidates)].filter((candidate) => candidate !== text && isMisspelt(text, candidate))
  return meant.length === 1 ? meant[0] : undefined
}

function isMisspelt(text: string, candidate: string): boolean {
  const [written, meant] = [text.toLowerCase(), candidate.toLowerCase()]
  if (digitsOf(written) !== digitsOf(meant)) return false
  if (joined(written) === joined(meant)) return true
  const [words, others] = [wordsOf(written), wordsOf(meant)]
  if (words.length !== others.length) return false
  return words.every((word, index) => word === others[index] || isMisspeltWord(word, others[index]!))
}

/** A word of another first letter is another word: `internal`, `external`. In a short one each letter counts. */
function isMisspeltWord(word: string, meant: string): boolean {
  if (isTransposed(word, meant)) return true
  if (word[0] !== meant[0]) return false
  const shorter = Math.min(word.length, meant.length)
  if (shorter < 5) return shorter >= 3 && withoutDoubles(word) === withoutDoubles(meant)
  return slipsBetween(word, meant) <= (shorter < 8 ? 1 : 2)
}

function joined(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D+/gu, ' ').trim()
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u)
}

function withoutDoubles(word: string): string {
  return word.replaceAll(/(.)\1+/gu, '$1')
}

/** Whether two neighbours have changed places, and nothing else. */
function isTransposed(word: string, meant: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== meant[index])
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return at !== -1 && word.length >= 3 && swapped === meant
}

/** Insertions, deletions, replacements, and exchanges of neighbours between two words: optimal string alignment. */
export function slipsBetween(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  for (let line = 1; line <= from.length; line++) {
    const row = [line]
    for (let column = 1; column <= to.length; column++) {
      const replaced = rows[line - 1]![column - 1]! + (from[line - 1] === to[column - 1] ? 0 : 1)
      const isExchange =
        line > 1 && column > 1 && from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]
      const exchanged = isExchange ? rows[line - 2]![column - 2]! + 1 : Infinity
      row.push(Math.min(replaced, exchanged, rows[line - 1]![column]! + 1, row[column - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[from.length]![to.length]!
}
