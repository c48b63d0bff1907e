import { styleText } from 'node:util'

/** Names of the styles that reports use. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan'

/** Puts a text into a style, or leaves it alone. */
export type Paint = (style: Style, text: string) => string

/** Colours where somebody sees them. */
export function paintFor(isColoured: boolean): Paint {
  return isColoured ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text
}
