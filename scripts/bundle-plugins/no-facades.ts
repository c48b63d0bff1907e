import type { OutputChunk, Plugin } from 'rolldown'

/** Imports what a chunk holds from there, not through the file that only passes it on: opening a file is what takes time. */
export const noFacades: Plugin = {
  name: 'no-facades',
  generateBundle: (_, bundle) => {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const facades = new Map(chunks.filter(({ isEntry }) => !isEntry).flatMap(facadeOf))
    for (const chunk of chunks) {
      chunk.code = chunk.code.replaceAll(/\bimport\(`\.\/([^`]+)`\)/gu, (all, file: string) => facades.get(file) ?? all)
    }
    for (const file of facades.keys()) delete bundle[file]
  },
}

/** The name of a file that only passes on what another has, and the expression that imports the same from that one. */
function facadeOf({ fileName, code }: OutputChunk): readonly (readonly [file: string, instead: string])[] {
  const [, passed, from] = /^export\{([\w$, ]*)\}from"(\.\/[^"]+)";\s*$/u.exec(code) ?? []
  if (passed === undefined) return []
  const members = passed.split(',').map((each) => {
    const [theirs, name = theirs] = each.split(' as ')
    return `${name}:chunk.${theirs}`
  })
  return [[fileName, `import(\`${from}\`).then(chunk=>({${members.join(',')}}))`]]
}
