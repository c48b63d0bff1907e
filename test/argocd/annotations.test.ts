import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, defineCluster } from '../../src/index.ts'
import type { ClusterDefinition } from '../../src/index.ts'

const everyKind: ClusterDefinition = {
  name: 'lab',
  release: 'v0.16.1',
  backend: 'frr',
  pools: { edge: { addresses: ['203.0.113.0/26'] } },
  l2Advertisements: { edge: { ipAddressPools: ['edge'] } },
  bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } },
  bgpPeers: { tor: { myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1', bfdProfile: 'fast' } },
  bfdProfiles: { fast: { receiveInterval: 300 } },
  communities: { 'edge-primary': '65010:100' },
}

function configOf(fields: ClusterDefinition): string {
  return compile(defineCluster({ ...everyKind, ...fields } as never)).files.get('config.yaml') ?? ''
}

test('committed output has nothing of Argo CD, unless the definition asks for it', () => {
  assert.match(configOf({}), /kind: BGPPeer/u)
  assert.doesNotMatch(configOf({}), /argocd/u)
  assert.doesNotMatch(configOf({ gitops: 'none' }), /argocd/u)
  assert.match(configOf({ gitops: 'argocd' }), /argocd/u)
})

test('a base asks for all its clusters, and a cluster may differ', () => {
  assert.match(configOf({ extends: { gitops: 'argocd' } }), /argocd/u)
  assert.doesNotMatch(configOf({ extends: { gitops: 'argocd' }, gitops: 'none' }), /argocd/u)
})

const expected = {
  IPAddressPool: { wave: '1', options: 'SkipDryRunOnMissingResource=true,Prune=confirm,Delete=confirm' },
  BFDProfile: { wave: '1', options: 'SkipDryRunOnMissingResource=true,PruneLast=true' },
  Community: { wave: '1', options: 'SkipDryRunOnMissingResource=true' },
  BGPPeer: { wave: '2', options: 'SkipDryRunOnMissingResource=true' },
  L2Advertisement: { wave: '3', options: 'SkipDryRunOnMissingResource=true' },
  BGPAdvertisement: { wave: '3', options: 'SkipDryRunOnMissingResource=true' },
}

test('what others refer to comes in an earlier wave', async () => {
  const { parseAllDocuments } = await import('yaml')
  const documents = parseAllDocuments(configOf({ gitops: 'argocd' })).map((each) => each.toJS())
  const found = documents
    .filter(Boolean)
    .map(({ kind, metadata: { annotations } }) => [
      kind,
      { wave: annotations['argocd.argoproj.io/sync-wave'], options: annotations['argocd.argoproj.io/sync-options'] },
    ])
  assert.deepEqual(Object.fromEntries(found), expected)
})

test('what a definition annotates itself stays', () => {
  const annotations = { 'argocd.argoproj.io/sync-options': 'Prune=false', 'example.org/why': 'kept' }
  const text = configOf({ gitops: 'argocd', pools: { edge: { addresses: ['203.0.113.0/26'], annotations } } })
  assert.match(text, /argocd\.argoproj\.io\/sync-options: Prune=false\n/u)
  assert.match(text, /example\.org\/why: kept/u)
  assert.doesNotMatch(text, /Prune=confirm/u)
})
