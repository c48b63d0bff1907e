import { readFileSync } from 'node:fs'
import path from 'node:path'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/git-hooks.md'), 'utf8')

/** The blocks of code below a heading of docs/git-hooks.md, in their order. */
export function hookBlocks(heading: string): readonly string[] {
  const chapter = page.split(/^#+ /mu).find((each) => each.startsWith(`${heading}\n`)) ?? ''
  const blocks = [...chapter.matchAll(/^```\w+\n([^]*?)^```$/gmu)].map(([, text = '']) => text)
  if (blocks.length === 0) throw new Error(`docs/git-hooks.md has no block below "${heading}"`)
  return blocks
}
