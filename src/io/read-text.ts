import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** What a file holds. `encoding`: what it is in where that is not UTF-8; `text` is what can be made out of it then. */
export type ReadText = { readonly text: string; readonly encoding?: 'UTF-16' | 'unknown' }

/** Reads a file. Throws as `readFileSync`. */
export function readText(path: string): ReadText {
  const bytes = readFileSync(path)
  if (isUtf8(bytes)) return { text: bytes.toString() }
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!isLittle && !isBig) return { text: bytes.toString(), encoding: 'unknown' }
  return { text: new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'UTF-16' }
}
