import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** What a file, or the standard input, holds. `encoding`: what it is in where that is not UTF-8; `text` is what can be made out of it then. */
export type ReadText = { readonly text: string; readonly encoding?: 'UTF-16' | 'unknown' }

/** Reads a file. Throws as `readFileSync`. */
export function readText(path: string): ReadText {
  return textOfBytes(readFileSync(path))
}

/** The text that bytes stand for. */
export function textOfBytes(bytes: Uint8Array): ReadText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (isUtf8(bytes)) return { text }
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!isLittle && !isBig) return { text, encoding: 'unknown' }
  return { text: new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'UTF-16' }
}
