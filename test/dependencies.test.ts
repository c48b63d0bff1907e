import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import { importsOf } from './support/imports.ts'

const root = path.resolve(import.meta.dirname, '..')
const { dependencies, devDependencies, scripts } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

test('what the sources import is a dependency: installed from git they run without a bundle', () => {
  const imported = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    importsOf(file, readFileSync(path.join(root, file), 'utf8'))
      .filter(({ kind }) => kind !== 'type')
      .flatMap(({ specifier }) => specifier ?? [])
      .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier)),
  )
  const packages = imported.map((specifier) => /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)![0])
  assert.deepEqual([...new Set(packages)].filter((name) => !(name in dependencies)).toSorted(), [])
  assert.ok(packages.length > 10)
})

test('CONTRIBUTING.md says of every package what it is for, and of no other', () => {
  const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')
  const [, table = ''] = contributing.split('## Dependencies')
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((row) => row.split('|')[1]!.match(/(?<=`)[^`, ][^`]*(?=`)/gu) ?? [])
  const names = Object.keys({ ...dependencies, ...devDependencies })
  assert.deepEqual(told.filter((text) => /^[@a-z]/u.test(text)).toSorted(), names.toSorted())
})

test('no script runs when the package is installed or packed: with one, npm prepares what comes from git, and fails', () => {
  const lifecycle = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare', 'postpack', 'postprepare']
  assert.deepEqual(
    lifecycle.filter((name) => name in scripts),
    [],
  )
})
