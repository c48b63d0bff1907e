/** A word, a literal or a sign of TypeScript, as far as plain data is written with it. */
export type Token = { readonly kind: 'name' | 'sign' | 'string' | 'value'; readonly text: string }

/** White space and comments. */
const gap = String.raw`\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/`

/** A name is written out: none that is spelt with an escape is a token. */
const name = String.raw`(?<name>[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)`

const string = String.raw`(?<string>'[^'\\\n\r]*(?:\\[^][^'\\\n\r]*)*'|"[^"\\\n\r]*(?:\\[^][^"\\\n\r]*)*")`

/** A number, or a template in which nothing is filled in. */
const value = String.raw`(?<value>(?:0[xX][\da-fA-F]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$.])|\x60[^\x60\\$]*(?:(?:\\[^]|\$(?!\{))[^\x60\\$]*)*\x60)`

const sign = String.raw`(?<sign>\.\.\.|[{}[\]().,:;=<>*-])`

/** The tokens of a text. Undefined where something else stands in it. */
export function plainTokens(text: string): readonly Token[] | undefined {
  const next = new RegExp(`${gap}|${name}|${string}|${value}|${sign}`, 'uy')
  const tokens: Token[] = []
  while (next.lastIndex < text.length) {
    const found = next.exec(text)
    if (found === null) return undefined
    const kind = kinds.find((each) => found.groups?.[each] !== undefined)
    if (kind !== undefined) tokens.push({ kind, text: found[0] })
  }
  return tokens
}

const kinds = ['name', 'string', 'value', 'sign'] as const
