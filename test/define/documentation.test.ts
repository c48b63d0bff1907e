import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { parseSync, Visitor } from 'oxc-parser'

const src = path.resolve(import.meta.dirname, '../../src')
const shapeOnly = /^(cluster-schema|validate.*)\.ts$|\.d\.ts$/

/** The fields of a source's interfaces and object types that no JSDoc comment stands before. */
function undocumented(source: string): readonly string[] {
  const { program, comments, errors } = parseSync('types.ts', source)
  assert.deepEqual(errors, [])
  const documented = new Set(comments.filter(isDocumentation).map(({ end }) => nextToken(source, comments, end)))
  const found: string[] = []
  new Visitor({
    TSPropertySignature({ key, start, computed }) {
      if (!computed && !documented.has(start)) found.push(source.slice(key.start, key.end))
    },
  }).visit(program)
  return found
}

type Comment = ReturnType<typeof parseSync>['comments'][number]

function isDocumentation({ type, value }: Comment): boolean {
  return type === 'Block' && value.startsWith('*') && /[^\s*]/.test(value)
}

function nextToken(source: string, comments: readonly Comment[], offset: number): number {
  const next = offset + source.slice(offset).search(/\S|$/)
  const comment = comments.find(({ start }) => start === next)
  return comment ? nextToken(source, comments, comment.end) : next
}

test('every field of a definition has its documentation', async () => {
  const own = (await readdir(path.join(src, 'define'))).filter((name) => name.endsWith('.ts') && !shapeOnly.test(name))
  const files = [...own.map((name) => `define/${name}`), 'resources/types.generated.ts']
  const found = await Promise.all(
    files.map(async (file) =>
      undocumented(await readFile(path.join(src, file), 'utf8')).map((key) => `${file}: ${key}`),
    ),
  )
  assert.ok(files.length > 10)
  assert.deepEqual(found.flat(), [])
})

test('a field without documentation would be seen', () => {
  const fields = '/** Where. */ subnet: string; gateway?: string; /* not shown */ dhcp: string; /** */ reserved: string'
  assert.deepEqual(undocumented(`export interface Segment { ${fields} }`), ['gateway', 'dhcp', 'reserved'])
})
