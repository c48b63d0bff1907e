import type { Plugin } from 'rolldown'

/** Writes other characters as escapes: Node reads a file that is all ASCII in a third of the time. */
export const plainAscii: Plugin = {
  name: 'plain-ascii',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/[^\0-\x7F]/gu, escaped)
    }
  },
}

/** A character as JavaScript escapes it in strings, templates and regular expressions: by UTF-16 code units. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
