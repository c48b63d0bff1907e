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
