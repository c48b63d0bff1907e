import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { meantBy } from '../../src/diagnostics/misspelling.ts'

type Case = readonly [text: string, candidates: readonly string[]]

const meant: readonly (readonly [...Case, string])[] = [
  ['edge-poll', ['edge-pool', 'lab'], 'edge-pool'],
  ['edge_pool', ['edge-pool'], 'edge-pool'],
  ['edgepool', ['edge-pool'], 'edge-pool'],
  ['Edge-Pool', ['edge-pool'], 'edge-pool'],
  ['lna', ['lan'], 'lan'],
  ['torr', ['tor'], 'tor'],
  ['metalb-pol', ['metallb-pool'], 'metallb-pool'],
  ['edge-poool-2', ['edge-pool-1', 'edge-pool-2'], 'edge-pool-2'],
  ['adresses', ['addresses', 'autoAssign', 'avoidBuggyIPs'], 'addresses'],
  ['ipAddressPool', ['ipAddressPools', 'ipAddressPoolSelectors'], 'ipAddressPools'],
  ['edge-poll', ['edge-pool', 'edge-pool'], 'edge-pool'],
]

const another: Readonly<Record<string, Case>> = {
  'another number': ['lan-2', ['lan-1']],
  'another number at the end of a word': ['eth1', ['eth0']],
  'digits that stand together otherwise': ['rack-1-11', ['rack-11-1']],
  'a letter for a digit': ['etho', ['eth0']],
  'another word of one letter': ['edge-b', ['edge-a']],
  'another short word': ['lan', ['wan', 'lab']],
  'another direction': ['rack-east', ['rack-west']],
  'another first letter': ['internal', ['external']],
  'one word more': ['edge-pool-old', ['edge-pool']],
  'two that are near': ['edge-pol-b', ['edge-pool-b', 'edge-poll-b']],
  'the name itself': ['lan', ['lan']],
  'no name at all': ['', ['lan']],
  'nothing to choose from': ['lan', []],
}

describe('a misspelt name', () => {
  for (const [text, candidates, expected] of meant) {
    test(`${text} means ${expected}`, () => assert.equal(meantBy(text, candidates), expected))
  }
})

describe('a name that may mean something else', () => {
  for (const [what, [text, candidates]] of Object.entries(another)) {
    test(what, () => assert.equal(meantBy(text, candidates), undefined))
  }
})
