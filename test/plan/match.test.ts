import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchClusters } from '../../src/plan/index.ts'

const pool = (address: string): object => ({
  kind: 'IPAddressPool',
  metadata: { name: 'lan' },
  spec: { addresses: [address] },
})
const cluster = (name: string, folder: string, output: string, ...resources: readonly object[]) => ({
  name,
  folder,
  places: [output],
  resources,
  nodes: [],
  services: [],
})

const homelab = cluster('homelab', 'overlays/homelab', 'metallb/prod', pool('192.168.1.60/32'))
const cases = [
  ['the same name', cluster('homelab', 'overlays/home', 'metallb/home', pool('10.0.0.1/32')), true],
  ['the same folder', cluster('home', 'overlays/homelab', 'metallb/home', pool('10.0.0.1/32')), true],
  ['the same output', cluster('home', 'overlays/home', 'metallb/prod', pool('10.0.0.1/32')), true],
  ['the same resources', cluster('home', 'overlays/home', 'metallb/home', pool('192.168.1.60/32')), true],
  ['nothing in common', cluster('home', 'overlays/home', 'metallb/home', pool('10.0.0.1/32')), false],
] as const

for (const [name, after, isSame] of cases) {
  test(`${name}: ${isSame ? 'one cluster' : 'one goes, and one comes'}`, () => {
    const matched = matchClusters([homelab], [after]).map((each) => [each.before?.name, each.after?.name])
    assert.deepEqual(
      matched,
      isSame
        ? [['homelab', after.name]]
        : [
            ['home', undefined],
            ['homelab', undefined],
          ].map(([own]) => (own === 'home' ? [undefined, 'home'] : ['homelab', undefined])),
    )
  })
}

test('two that are alike are not guessed at', () => {
  const twin = cluster('twin', 'overlays/twin', 'metallb/twin', pool('192.168.1.60/32'))
  const renamed = cluster('home', 'overlays/home', 'metallb/home', pool('192.168.1.60/32'))
  const matched = matchClusters([homelab, twin], [renamed])
  assert.deepEqual(
    matched.map(({ before, after }) => [before?.name, after?.name]),
    [
      [undefined, 'home'],
      ['homelab', undefined],
      ['twin', undefined],
    ],
  )
})

const pools = (...addresses: readonly string[]): object => ({
  kind: 'IPAddressPool',
  metadata: { name: 'lan' },
  spec: { addresses },
})
const advertisement = { kind: 'L2Advertisement', metadata: { name: 'lan' }, spec: {} }
const known = { nodes: ['nuc1', 'nuc2'], services: ['media/plex 192.168.1.72'] }
const lived = {
  ...cluster('homelab', 'overlays/homelab', 'metallb/prod', pools('192.168.1.60-192.168.1.75'), advertisement),
  ...known,
}
const moved = (addresses: string, more: object = {}) => ({
  ...cluster('home', 'overlays/home', 'metallb/home', pools(addresses), advertisement),
  ...known,
  ...more,
})
const changes = [
  ['a pool is cut', moved('192.168.1.60-192.168.1.63'), true],
  ['a pool is cut, and a node leaves', moved('192.168.1.60-192.168.1.63', { nodes: ['nuc1'] }), true],
  ['other addresses, and all else alike', moved('10.0.0.60-10.0.0.75', { services: ['a/b'] }), false],
  [
    'the addresses, and nothing else',
    moved('192.168.1.60-192.168.1.75', {
      nodes: ['a'],
      services: ['b/b'],
      resources: [pools('192.168.1.60-192.168.1.70')],
    }),
    false,
  ],
] as const

for (const [name, after, isSame] of changes) {
  test(`renamed and changed in one commit, ${name}: ${isSame ? 'one cluster' : 'two'}`, () => {
    assert.equal(matchClusters([lived], [after]).length, isSame ? 1 : 2)
  })
}

test('of two that are like it, the one that is more like it', () => {
  const twin = { ...lived, name: 'attic', folder: 'overlays/attic', places: ['metallb/attic'], services: ['gitea/ssh'] }
  const matched = matchClusters([lived, twin], [moved('192.168.1.60-192.168.1.63')])
  assert.deepEqual(
    matched.map(({ before, after }) => [before?.name, after?.name]),
    [
      ['attic', undefined],
      ['homelab', 'home'],
    ],
  )
})
