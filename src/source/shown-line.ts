/**
 * A line of a file as it may be shown in a log: values of keys named `password`, and those of Secrets, are starred out at
 * their length. `start` and `end`: where the line is in the text, without its end.
 */
export function shownLine(text: string, start: number, end: number): string {
  const line = text.slice(start, end)
  if (!/password|secret/iu.test(text)) return line
  const isOfSecret = ofSecret.test(documentAround(text, start))
  const parents = parentsOf(text.slice(0, start), indentOf(line))
  if (parents.some((parent) => opensPassword.test(parent))) return stars(line)
  const data = isOfSecret ? parents.findIndex((parent) => dataKey.test(parent)) : -1
  if (data > 0) return stars(line)
  if (data === 0) return withoutValues(line, anyKey)
  return withoutValues(isOfSecret ? withoutValues(line, dataKey) : line, passwordKey)
}

const ofSecret = /["']?\bkind["']?\s*:\s*["']?Secret\b/u
const opensPassword = /^[\s-]*["']?password["']?\s*:\s*(?:[|>!&][^\n]*|"[^"]*|'[^']*)?$/u
const dataKey = /(?<=^|[\s{,])["']?(?:stringData|data)["']?\s*:\s*/u
const anyKey = /^[\s-]*(?:"[^"]*"|'[^']*'|[^\s:]+)\s*:\s*/u
const passwordKey = /(?<=^|[\s{,"'])password["']?\s*:(?!\s*secret\()\s*/gu

function documentAround(text: string, at: number): string {
  const from = text.lastIndexOf('\n---', at)
  const to = text.indexOf('\n---', at)
  return text.slice(Math.max(0, from), to === -1 ? text.length : to)
}

/** The lines that a line is within, the nearest first, as their indentation tells. */
function parentsOf(before: string, indent: number): readonly string[] {
  const parents: string[] = []
  let least = indent
  for (const line of before.split('\n').toReversed()) {
    if (least === 0 || line.startsWith('---')) break
    if (line.trim() === '' || indentOf(line) >= least) continue
    least = indentOf(line)
    parents.push(line)
  }
  return parents
}

function indentOf(line: string): number {
  return line.search(/\S|$/u)
}

/** Stars what follows a key, to the end of the value: in braces to the comma, else to the comment. */
function withoutValues(line: string, key: RegExp): string {
  return [...line.matchAll(new RegExp(key, 'gu'))].reduce((shown, { 0: found, index }) => {
    const at = index + found.length
    const value = key === passwordKey ? valueAt(line, at) : line.slice(at)
    return `${shown.slice(0, at)}${stars(value)}${shown.slice(at + value.length)}`
  }, line)
}

function valueAt(line: string, at: number): string {
  const rest = line.slice(at)
  const quoted = /^(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.|'')*'?|`(?:[^`\\]|\\.)*`?)/u.exec(rest)?.[0]
  if (quoted !== undefined) return quoted
  return (/[{[]/u.test(line.slice(0, at)) ? /^[^,}\]]*/u : /^.*?(?=\s+#|$)/u).exec(rest)?.[0].trimEnd() ?? ''
}

function stars(text: string): string {
  return text.replaceAll(/\S/gu, '*')
}
