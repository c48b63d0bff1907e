import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'

const text = readFileSync(path.join(root, 'docs/argocd.md'), 'utf8')
const blocks = [...text.matchAll(/^```console\n\$ metallb-overlays (.*)\n([^]*?)^```$/gmu)]
const folders: Readonly<Record<string, string>> = { 'cmp generate': 'overlays/homelab' }

test('there is something to run', () => assert.equal(blocks.length, 2))

for (const [, command = '', output = ''] of blocks) {
  test(`metallb-overlays ${command}`, async () => {
    const cwd = path.join(root, folders[command] ?? '.')
    const { code, stdout, stderr } = await metallbOverlays(command.split(' '), { cwd })
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.equal(stdout, output)
  })
}
