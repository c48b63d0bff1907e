import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

const folder = fileURLToPath(new URL('../../src/define', import.meta.url))

/** What the interfaces of `src/define` say of their fields: interface -> field -> text. */
export function fieldDocs(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(globSync('*.ts', { cwd: folder }).toSorted().flatMap(docsIn))
}

function docsIn(name: string): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const text = readFileSync(join(folder, name), 'utf8')
  const { program, comments } = parseSync(name, text)
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type !== 'TSInterfaceDeclaration') return []
    const fields = declared.body.body.flatMap((member) => {
      if (member.type !== 'TSPropertySignature') return []
      const { key, start } = member
      const before = comments.findLast(({ end }) => end <= start)
      const field = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''
      return before && text.slice(before.end, start).trim() === '' ? [[field, sentencesOf(before.value)] as const] : []
    })
    return [[declared.id.name, new Map(fields)] as const]
  })
}

/** A comment without its stars, on one line. */
function sentencesOf(comment: string): string {
  return comment
    .replaceAll(/^\s*\*+ ?/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
