/** Lines as a text; nothing where there is none. */
export function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
