import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from './fixture.ts'
import { kubectl, kustomizeBuild, toolPath } from './kubectl.ts'
import { run } from './run.ts'

const pool = 'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata:\n  name: edge-pool\n'

test('kustomizeBuild gives what the real kustomize makes of a folder', async () => {
  const overlay = await fixture({
    'kustomization.yaml': 'namespace: metallb-system\nresources: [config.yaml]\n',
    'config.yaml': pool,
  })
  assert.equal(await kustomizeBuild(overlay), `${pool}  namespace: metallb-system\n`)
})

test('kustomizeBuild says what kustomize said against a folder', async () => {
  const overlay = await fixture({ 'kustomization.yaml': 'resources: [missing.yaml]\n' })
  await assert.rejects(kustomizeBuild(overlay), /kubectl kustomize .*\n.*missing\.yaml/s)
})

test('kubectl is the release that the vectors were made with', async () => {
  const { stdout } = await kubectl(['version', '--client'])
  assert.match(stdout, /Client Version: v1\.35\.\d+\nKustomize Version: v5\.7\.\d+/)
})

test('helm comes along', async () => {
  const { stdout } = await run(await toolPath('helm'), ['version', '--short'])
  assert.match(stdout, /^v4\.1\./)
})
