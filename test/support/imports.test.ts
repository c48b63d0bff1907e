import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importsOf } from './imports.ts'

const source = `import { a, type B } from './a.ts'
import type { C } from "../c.ts"
import 'node:fs'
import { type D } from './d.ts'
export * from './e.ts'
export type { F } from './f.ts'
export const own = 1
const g = await import('./g.ts')
const h = await import(\`./\${own}.ts\`)
let i: import('./i.ts').I
// import './comment.ts'
const text = "import './string.ts'"
`

test('every way to import is seen, with its line', () => {
  assert.deepEqual(importsOf('lab.ts', source), [
    { kind: 'static', specifier: './a.ts', line: 1 },
    { kind: 'type', specifier: '../c.ts', line: 2 },
    { kind: 'static', specifier: 'node:fs', line: 3 },
    // Erasing the type alone leaves an import of the file.
    { kind: 'static', specifier: './d.ts', line: 4 },
    { kind: 'static', specifier: './e.ts', line: 5 },
    { kind: 'type', specifier: './f.ts', line: 6 },
    { kind: 'dynamic', specifier: './g.ts', line: 8 },
    { kind: 'dynamic', specifier: undefined, line: 9 },
    { kind: 'type', specifier: './i.ts', line: 10 },
  ])
})
