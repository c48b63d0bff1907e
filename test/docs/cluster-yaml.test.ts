import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'

const page = readFileSync(path.join(root, 'docs/cluster-yaml.md'), 'utf8')
const [, definition = ''] = /^```yaml\n([^]*?)^```$/mu.exec(page) ?? []
const [, command = '', output = ''] = /^```console\n\$ metallb-overlays (.*)\n([^]*?)^```$/mu.exec(page) ?? []

test('the definition is the example', () => {
  assert.equal(definition, readFileSync(path.join(root, 'examples/cluster-yaml/cluster.yaml'), 'utf8'))
})

test('what is generated from it is what would be built', async () => {
  const { code, stdout } = await metallbOverlays(['build', '--check', 'attic', '--overlays', 'examples'], { cwd: root })
  assert.equal(code, 0, stdout)
})

test('the refusal is what the command prints', async () => {
  const cwd = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n' })
  for (const folder of ['overlays', 'examples'])
    cpSync(path.join(root, folder), path.join(cwd, folder), { recursive: true })
  const changed = definition.replace('loadBalancerIPs: 192.168.1.40', 'loadBalancerIPs: 192.168.1.140')
  writeFileSync(path.join(cwd, 'examples/cluster-yaml/cluster.yaml'), changed)
  const { code, stdout } = await metallbOverlays(command.split(' '), { cwd })
  assert.equal(code, 1)
  assert.equal(stdout, output)
})
