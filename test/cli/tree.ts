import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file under a folder: path relative to it -> text. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
}
