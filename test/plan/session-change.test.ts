import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planFor } from './homelab.ts'

const tor = { myASN: 65_010, peerASN: 65_001, peerAddress: '192.168.1.1' } as const
const edge = { edge: { ipAddressPools: ['metallb-pool'] } }

/** Backend, the peers afterwards, where there is one "tor" before, and what becomes of its session, by peer. */
const cases = [
  ['frr', { tor }, []],
  ['frr', { rack: tor }, []],
  ['frr-k8s', { rack: tor }, []],
  ['native', { rack: tor }, ['rack opens', 'tor closes']],
  ['frr', { rack: { ...tor, peerAddress: '192.168.1.2' } }, ['rack opens', 'tor closes']],
  ['frr', { rack: { ...tor, vrf: 'red' } }, ['rack opens', 'tor closes']],
  ['frr', { rack: { ...tor, peerASN: 65_002 } }, ['tor restarts']],
  ['frr', { rack: { ...tor, holdTime: '9s', keepaliveTime: '3s' } }, ['tor changes']],
  ['frr', { rack: tor, tor: { ...tor, peerAddress: '192.168.1.2' } }, ['rack opens', 'tor restarts']],
] as const

for (const [backend, bgpPeers, expected] of cases) {
  test(`${backend}: from tor to ${JSON.stringify(bgpPeers)}`, () => {
    const before = { backend, bgpPeers: { tor }, bgpAdvertisements: edge } as const
    const { sessions } = planFor({ ...before, bgpPeers }, before)
    const told = sessions.map(({ peer, change }) => `${peer} ${change}`)
    assert.deepEqual([...new Set(told)].toSorted(), expected)
  })
}
