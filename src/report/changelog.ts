/**
 * A changelog with these entries under what is not released yet, in its part "Changed"; both are made where they are
 * missing. An entry that stands there already is left out; what a release tells has been, and can be again. Line ends, list marks and everything else stay as they are.
 */
export function withEntries(text: string, entries: readonly string[]): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r?\n/u)
  const fresh = newEntries(text, entries)
  if (fresh.length === 0) return text
  return inserted(text.trim() === '' ? ['# Changelog', ''] : lines, fresh).join(ending)
}

/** Those of the entries that do not stand under what is not released yet, each once. */
export function newEntries(text: string, entries: readonly string[]): readonly string[] {
  const lines = text.split(/\r?\n/u)
  const { section = lines.length, end } = unreleasedIn(lines)
  const known = new Set(lines.slice(section, end).map((line) => undated(line.replace(/^\s*[-*+] /u, '').trim())))
  return [...new Set(entries)].filter((entry) => !known.has(undated(entry)))
}

/** The same happened, on whichever day it was written down. */
function undated(entry: string): string {
  return entry.replace(/^\d{4}-\d{2}-\d{2}: /u, '')
}

function inserted(lines: readonly string[], entries: readonly string[]): readonly string[] {
  const items = entries.map((entry) => `${markIn(lines)} ${entry}`)
  const { section, end } = unreleasedIn(lines)
  if (section === undefined) {
    const before = headingAt(lines, /^## /u, 0, lines.length) ?? endOf(lines, 0, lines.length)
    return placed(lines, before, ['## Unreleased', '', '### Changed', '', ...items])
  }
  const part = headingAt(lines, /^### +changed/iu, section + 1, end)
  if (part === undefined) return placed(lines, endOf(lines, section, end), ['### Changed', '', ...items])
  const last = headingAt(lines, /^### /u, part + 1, end) ?? end
  const at = endOf(lines, part, last)
  return lines.toSpliced(at, 0, ...(at === part + 1 ? ['', ...items] : items))
}

/** Where what is not released begins, if it is there, and where it ends. */
function unreleasedIn(lines: readonly string[]): { readonly section: number | undefined; readonly end: number } {
  const section = headingAt(lines, /^## +\[?unreleased\]?/iu, 0, lines.length)
  return { section, end: headingAt(lines, /^## /u, (section ?? 0) + 1, lines.length) ?? lines.length }
}

/** Lines as a block of their own, with an empty line before and after. */
function placed(lines: readonly string[], at: number, block: readonly string[]): readonly string[] {
  const before = at > 0 && lines[at - 1] !== '' ? [''] : []
  const after = at < lines.length && lines[at] === '' ? [] : ['']
  return lines.toSpliced(at, 0, ...before, ...block, ...after)
}

/** The line of the first heading of this kind; a fence of code has none. */
function headingAt(lines: readonly string[], pattern: RegExp, from: number, to: number): number | undefined {
  let isCode = false
  for (const [index, line] of lines.entries()) {
    if (/^(?:```|~~~)/u.test(line)) isCode = !isCode
    if (!isCode && index >= from && index < to && pattern.test(line)) return index
  }
  return undefined
}

/** After the last line that says something, but for references to links. */
function endOf(lines: readonly string[], from: number, to: number): number {
  const last = lines.slice(0, to).findLastIndex((line) => line.trim() !== '' && !/^\[[^\]]+\]: /u.test(line))
  return Math.max(last, from) + 1
}

/** The mark of the list that is there. */
function markIn(lines: readonly string[]): string {
  return lines.find((line) => /^[-*+] /u.test(line))?.charAt(0) ?? '-'
}
