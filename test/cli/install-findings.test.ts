import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb, namespace: metallb-system }
spec:
  chart: { spec: { chart: metallb, version: 0.16.1 } }
  values:
    speaker:
      frr: { enabled: true }
      tolerateMaster: true
`

/** What `build` says of a cluster whose release.yaml is this one: findings, and where. */
async function built(fields: string, text = release): Promise<readonly string[]> {
  const cwd = await fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'release.yaml': text,
    'overlays/homelab/cluster.ts': `import { defineCluster } from 'metallb-overlays'
export default defineCluster({
  release: 'v0.16.1',
  backend: 'frr-k8s',
  install: { helmRelease: 'release.yaml' },
  pools: { lan: { addresses: ['192.168.1.60/32'] } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
  ${fields}
})
`,
  })
  const { stdout } = await metallbOverlays(['build'], { cwd })
  return stdout.split('\n').flatMap((line) => /^(?:error|warning|info)\[[a-z-]+\]|--> .*/u.exec(line)?.[0] ?? [])
}

const misspelt = release.replace('tolerateMaster', 'tolerateMasters')
const conflict = ['error[chart-values-conflict]', '--> release.yaml:8:23']
const unknown = ['warning[chart-value-unknown]', '--> release.yaml:9:7']

const suppress = (at: string): string =>
  `suppress: [{ rule: 'chart-values-conflict', at: '${at}', because: 'the chart is patched', until: '2099-12-31' }],`

test('values of the release that a definition names are judged, and told where they stand', async () => {
  assert.deepEqual(await built(''), conflict)
  assert.deepEqual(await built('', misspelt), [...unknown, ...conflict])
})

test('a definition sets how much they count', async () => {
  const rules = "rules: { 'chart-value-unknown': 'off', 'chart-values-conflict': 'warning' },"
  assert.deepEqual(await built(rules, misspelt), ['warning[chart-values-conflict]', conflict[1]])
})

test('and suppresses them under install', async () => {
  assert.deepEqual(await built(suppress('install'), misspelt), unknown)
  assert.deepEqual(await built(suppress('pools'), release), [
    ...conflict,
    'warning[needless-suppression]',
    '--> overlays/homelab/cluster.ts:8:51',
  ])
})
