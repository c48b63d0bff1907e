import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPool, kustomization, pool, validateJson } from './run-validate.ts'
import type { Files } from './run-validate.ts'

const advertisement = everyPool.replace(/(spec:[^]*)?$/u, 'spec:\n  ipAddressPools: [lan]\n')
const peer = `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec: { myASN: 64512, peerASN: 64513, peerAddress: 192.168.1.1 }
`
const route = `apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: { name: lan, namespace: metallb-system }
spec: { ipAddressPools: [lan], peers: [tor] }
`

const found = async (files: Files) =>
  (await validateJson(files, ['.'])).sets.flatMap(({ diagnostics }) =>
    diagnostics.map(({ severity, name, file, line, message }) => ({
      head: `${severity}[${name}] ${file}:${line}`,
      message,
    })),
  )

test('a prefix that breaks references is told once, at the prefix, and instead of what follows from it', async () => {
  const said = await found({
    'kustomization.yaml': `${kustomization(['pool.yaml', 'l2.yaml', 'bgp.yaml'])}namePrefix: lab-\n`,
    'pool.yaml': pool('lan', '192.168.1.64/28'),
    'l2.yaml': advertisement,
    'bgp.yaml': `${peer}---\n${route}`,
  })
  assert.deepEqual(
    said.map(({ head }) => head),
    ['warning[affix-breaks-reference] kustomization.yaml:7'],
  )
  assert.match(
    said[0]!.message,
    /^namePrefix "lab-" makes "lab-lan" of IPAddressPool "lan", and kustomize leaves ipAddressPools of .* and so are 2 more$/u,
  )
})

test('prefix and suffix of two kustomizations are seen together', async () => {
  const said = await found({
    'kustomization.yaml': `${kustomization(['base'])}nameSuffix: -v2\n`,
    'base/kustomization.yaml': `${kustomization(['pool.yaml', 'l2.yaml'])}namePrefix: lab-\n`,
    'base/pool.yaml': pool('lan', '192.168.1.64/28'),
    'base/l2.yaml': advertisement,
  })
  assert.equal(said.length, 1)
  assert.match(said[0]!.message, /makes "lab-lan-v2" of IPAddressPool "lan"/u)
})

test('a prefix breaks nothing where everything is selected, or the name is that of another', async () => {
  const files = { 'pool.yaml': pool('lan', '192.168.1.64/28'), 'l2.yaml': everyPool }
  const prefixed = `${kustomization(['pool.yaml', 'l2.yaml'])}namePrefix: lab-\n`
  assert.deepEqual(await found({ ...files, 'kustomization.yaml': prefixed }), [])
  const misnamed = { ...files, 'kustomization.yaml': prefixed, 'l2.yaml': advertisement.replace('[lan]', '[lna]') }
  assert.deepEqual(
    (await found(misnamed)).map(({ head }) => head),
    ['warning[pool-not-advertised] pool.yaml:4', 'warning[unknown-pool] l2.yaml:5'],
  )
})

test('a prefix of what installs MetalLB renames its webhook', async () => {
  const said = await found({
    'kustomization.yaml': `${kustomization(['metallb', 'pool.yaml', 'l2.yaml'])}namePrefix: lab-\n`,
    'metallb/kustomization.yaml': kustomization(['webhook.yaml']),
    'metallb/webhook.yaml':
      'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: metallb-webhook-configuration }\n',
    'pool.yaml': pool('lan', '192.168.1.64/28'),
    'l2.yaml': everyPool,
  })
  assert.deepEqual(
    said.map(({ head }) => head),
    ['warning[affix-breaks-install] kustomization.yaml:7'],
  )
})
