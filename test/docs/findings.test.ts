import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { rules, fleetRules } from '../../src/lint/rules.ts'
import { metallbOverlays, root } from '../cli/command.ts'
import { repository } from '../cli/lab.ts'

const file = path.join(root, 'docs/findings.md')
const text = readFileSync(file, 'utf8')
const definition = /^```ts\n(import [^]*?)^```$/mu.exec(text)?.[1] ?? ''

for (const [block, command = '', output = ''] of text.matchAll(
  /^```console\n\$ metallb-overlays (.*)\n([^]*?)^```$/gmu,
)) {
  test(`metallb-overlays ${command} prints what the page shows`, async () => {
    const cwd = await repository({ 'overlays/lab/cluster.ts': definition })
    const { code, stdout } = await metallbOverlays(command.split(' '), { cwd })
    assert.equal(code, 1)
    const shown = `\`\`\`console\n$ metallb-overlays ${command}\n${stdout}\`\`\``
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, readFileSync(file, 'utf8').replace(block, shown))
    else assert.equal(stdout, output)
  })
}

test('every rule that the page names is there', () => {
  const known: ReadonlySet<string> = new Set([...rules, ...fleetRules].map(({ name }) => name))
  const named = [...text.matchAll(/(?:rule: |[{,] )'([a-z-]+-[a-z-]+)'/gu)].map(([, name]) => name!)
  assert.ok(named.length >= 3)
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  )
})
