import { visit } from 'yaml'
import type { YamlDocument } from '../../source/yaml-file.ts'

/** A part of a text, by offsets, and what takes its place. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * What a block of text at the end of a document needs where something comes behind it: kustomize reads no line break at its
 * end where there is none, so its header is to say that. Nothing where one of the edits takes the block away.
 */
export function closingOf({ text, tree }: YamlDocument, edits: readonly Edit[]): readonly Edit[] {
  if (!/\S[^\n]*$/u.test(text)) return []
  const found: Edit[] = []
  visit(tree, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('BLOCK') && range?.[1] === text.length) found.push(stripping(text, range[0]))
    },
  })
  return found.filter((block) => !edits.some(({ start, end }) => start <= block.start && block.start < end))
}

/** `>2+` becomes `>2-`. */
function stripping(text: string, start: number): Edit {
  const [header] = /^[|>][-+\d]*/u.exec(text.slice(start))!
  return { start, end: start + header.length, text: `${header.replace(/[-+]/u, '')}-` }
}
