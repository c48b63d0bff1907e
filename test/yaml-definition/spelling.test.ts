import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromKustomization, secret, ahead, behind } from '../../src/index.ts'
import { asSpelled, inYaml, spelledOut } from '../../src/yaml-definition/spelling.ts'
import { clusterOf, readYamlDefinition } from '../../src/yaml-definition/read.ts'

const terms = { because: 'frozen', until: '2027-01-31', ticket: 'HOME-112' } as const

function read(text: string): unknown {
  const result = readYamlDefinition('cluster.yaml', {
    read: () => text,
    locate: () => ({ problem: 'is not asked for' }),
  })
  return 'definition' in result ? clusterOf(result.definition) : result.fault.diagnostic.message
}

const spellings: readonly (readonly [yaml: string, definition: object])[] = [
  [
    'release: { behind: v0.14.9, because: frozen, until: 2027-01-31, ticket: HOME-112 }',
    { release: behind('v0.14.9', terms) },
  ],
  [
    'release: { ahead: v0.16.1, because: frozen, until: 2027-01-31, ticket: HOME-112 }',
    { release: ahead('v0.16.1', terms) },
  ],
  ['release: { version: v0.14.9, direction: behind }', { release: { version: 'v0.14.9', direction: 'behind' } }],
  [
    'resources: { fromKustomization: clusters/home/metallb }',
    { resources: fromKustomization('clusters/home/metallb') },
  ],
  ['bgpPeers: { tor: { password: { secret: tor-bgp } } }', { bgpPeers: { tor: { password: secret('tor-bgp') } } }],
  ['$schema: ../schemas/cluster.json\nname: lab', { name: 'lab' }],
  [
    'nodes: { "on": { labels: { rack: y, room: off, tier: 007 } } }',
    { nodes: { on: { labels: { rack: 'y', room: 'off', tier: 7 } } } },
  ],
  [
    'nodes:\n  a1: &node { labels: { rack: a } }\n  a2: { <<: *node, ip: 10.0.0.2 }',
    { nodes: { a1: { labels: { rack: 'a' } }, a2: { labels: { rack: 'a' }, ip: '10.0.0.2' } } },
  ],
]

for (const [yaml, definition] of spellings) {
  test(yaml.replaceAll('\n', ' '), () => assert.deepEqual(read(yaml), definition))
}

test('what is no definition is told', () => {
  assert.equal(read(''), 'no cluster is defined: the file is empty')
  assert.equal(read('# nothing yet\n---\n'), 'no cluster is defined: the file is empty')
  assert.equal(read('lan'), 'no cluster is defined: it holds the string "lan"')
  assert.equal(read('name: lab\n---\nname: attic\n'), 'no cluster is defined: the file holds 2 documents')
  assert.equal(read('name: lab\nname: attic\n'), 'this is no YAML: map keys must be unique')
  assert.equal(
    read('<<<<<<< ours\nname: lab\n=======\nname: attic\n>>>>>>> theirs\n'),
    'a merge conflict was committed',
  )
})

test('a path leads to where the value is spelled', () => {
  const written = { release: { behind: 'v0.14.9' }, resources: { fromKustomization: 'clusters/home' } }
  assert.deepEqual(asSpelled(['release', 'version'], written), ['release', 'behind'])
  assert.deepEqual(asSpelled(['release', 'until'], written), ['release', 'until'])
  assert.deepEqual(asSpelled(['resources', 'kustomization'], written), ['resources', 'fromKustomization'])
  assert.deepEqual(asSpelled(['release', 'version'], {}), ['release', 'version'])
  assert.deepEqual(spelledOut({ release: { behind: 1, ahead: 2 } }), {
    release: { version: 1, direction: 'behind', ahead: 2 },
  })
})

test('what is to be written is told in YAML', () => {
  assert.equal(inYaml("write password: secret('name'); and"), 'write password: { secret: name }; and')
  const declared = "release: behind('v0.14.9', { because: '…', until: 'YYYY-MM-DD' })"
  assert.equal(inYaml(declared), "release: { behind: v0.14.9, because: '…', until: 'YYYY-MM-DD' }")
})
