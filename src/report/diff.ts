import { structuredPatch } from 'diff'
import { shownLine } from '../source/shown-line.ts'
import type { Paint } from './paint.ts'

/** A file before and after. */
export type ChangedFile = { readonly file: string; readonly before: string; readonly after: string }

/** A unified diff, as git prints and applies it. Lines that hold a secret show stars. */
export function unifiedDiff(files: readonly ChangedFile[], paint: Paint): string {
  return files.map((file) => diffOf(file, paint)).join('')
}

function diffOf({ file, before, after }: ChangedFile, paint: Paint): string {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 3 })
  const texts = { old: new ShownLines(before), new: new ShownLines(after) }
  const head = [paint('bold', `--- a/${file}`), paint('bold', `+++ b/${file}`)]
  const body = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => {
    let [oldLine, newLine] = [oldStart, newStart]
    const shown = lines.map((line) => {
      if (line.startsWith('-')) return paint('red', `-${texts.old.line(oldLine++)}`)
      if (line.startsWith('+')) return paint('green', `+${texts.new.line(newLine++)}`)
      if (line.startsWith('\\')) return line
      oldLine++
      return ` ${texts.new.line(newLine++)}`
    })
    return [paint('cyan', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`), ...shown]
  })
  return `${[...head, ...body].join('\n')}\n`
}

/** The lines of a text, without their ends, as they may be shown. */
class ShownLines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)]
  }

  /** 1-based. */
  line(number: number): string {
    const end = this.#starts[number]
    return shownLine(this.#text, this.#starts[number - 1]!, end === undefined ? this.#text.length : end - 1)
  }
}
