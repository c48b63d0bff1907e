import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from './fixture.ts'
import { openProject } from './language-server.ts'

const files = {
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "module": "nodenext" }, "include": ["."] }',
  'package.json': '{ "type": "module" }',
  'pool.ts': [
    'export type Pool = {',
    '  /** The addresses of the pool. */',
    '  readonly addresses: readonly string[]',
    '  readonly autoAssign?: boolean',
    '}',
  ].join('\n'),
}
const definition = (body: string) => `import type { Pool } from './pool.ts'\nexport const lan: Pool = { ${body} }\n`

const project = await openProject(await fixture(files))

test('completes the fields that a definition may have', async () => {
  const text = definition('/*|*/')
  assert.deepEqual(await project.completionsAt('overlays/lab/cluster.ts', text.replace('./', '../../')), [
    'addresses',
    'autoAssign',
  ])
})

test('shows what a field is for', async () => {
  const hover = await project.hoverAt('cluster.ts', definition('/*|*/addresses: []'))
  assert.match(hover, /addresses: readonly string\[\][^]*The addresses of the pool\./)
  assert.equal(await project.hoverAt('cluster.ts', definition('addresses: [/*|*/   ]')), '')
})

test('says what does not compile, and where', async () => {
  const [error, ...more] = await project.diagnosticsOf('cluster.ts', definition('addreses: []'))
  assert.deepEqual(more, [])
  assert.deepEqual({ ...error, message: '' }, { line: 2, column: 28, message: '', code: 2561 })
  assert.match(error?.message ?? '', /'addreses' does not exist in type 'Pool'. Did you mean to write 'addresses'\?/)
})

test('keeps questions apart that are asked at once about one file', async () => {
  const texts = ['addresses: []', 'addresses: 1', 'addresses: ["10.0.0.0/24"], autoAssign: 2']
  const found = await Promise.all(texts.map((body) => project.diagnosticsOf('cluster.ts', definition(body))))
  assert.deepEqual(
    found.map((errors) => errors.map(({ code }) => code)),
    [[], [2322], [2322]],
  )
})

test('does not know a text once it has answered', async () => {
  await project.diagnosticsOf('spare.ts', 'export const spare = 1\n')
  const [error] = await project.diagnosticsOf('cluster.ts', "export { spare } from './spare.ts'\n")
  assert.equal(error?.code, 2307)
})

test('cannot be asked once it is closed', async () => {
  const own = await openProject(await fixture(files))
  await own.close()
  await own.close()
  await assert.rejects(own.diagnosticsOf('cluster.ts', ''), /--lsp --stdio\nended with/)
})
