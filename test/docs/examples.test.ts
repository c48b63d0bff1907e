import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'

const files = globSync('examples/*/README.md', { cwd: root }).toSorted()

test('there are examples that tell a story', () => {
  assert.ok(files.length >= 2)
})

for (const file of files) {
  const text = readFileSync(path.join(root, file), 'utf8')
  for (const [, command = '', output = ''] of text.matchAll(/^```console\n\$ metallb-overlays (.*)\n([^]*?)^```$/gmu)) {
    test(`${file}: metallb-overlays ${command}`, async () => {
      const { code, stdout } = await metallbOverlays(command.split(' '), { cwd: root })
      assert.equal(code, 0, stdout)
      assert.equal(stdout, output)
    })
  }
}
