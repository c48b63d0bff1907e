import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { flux } from './repositories.ts'

const twoClusters = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  ...flux('home', '0.14.9', '192.168.1.60-192.168.1.75'),
  ...flux('lab', '0.15.3', '10.9.0.16-10.9.0.31'),
}

/** What is printed, and the fields that it takes and that it refuses. */
const printed: readonly (readonly [args: readonly string[], takes: object, refuses: object])[] = [
  [[], { pools: { lan: { addresses: ['10.9.0.0/24'] } } }, { pool: {} }],
  [['cluster', '--metallb-version', '0.14.9'], { release: 'v0.14.9' }, { bgpPeers: { tor: { localASN: 65_001 } } }],
  [['base'], { backend: 'native' }, { extends: '../_base/base.yaml' }],
  [['segments'], { lan: { subnet: '10.9.0.0/24' } }, { lan: { network: '10.9.0.0/24' } }],
]

for (const [args, takes, refuses] of printed) {
  test(`schema ${args.join(' ')} needs no other file, and takes what it should`, async () => {
    const { code, stdout } = await metallbOverlays(['schema', ...args])
    assert.equal(code, 0)
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(stdout) as object)
    assert.equal(validate(takes), true, JSON.stringify(validate.errors))
    assert.equal(validate(refuses), false)
  })
}

test('a schema that there is not is wrong usage', async () => {
  const unknown = await metallbOverlays(['schema', 'clusters'])
  assert.deepEqual([unknown.code, unknown.stdout], [2, ''])
  assert.match(unknown.stderr, /^error: there is no schema "clusters"\nhelp: one of cluster, base, segments$/mu)
  assert.equal((await metallbOverlays(['schema', '--metallb-version', 'v0.9.0'])).code, 2)
})

test('the first line of what init writes leads to a schema that takes the rest', async () => {
  const cwd = await fixture(twoClusters)
  await metallbOverlays(['init', '--yaml'], { cwd })
  for (const name of ['_base/base.yaml', 'home/cluster.yaml', 'lab/cluster.yaml']) {
    const file = path.join(cwd, 'overlays', name)
    const text = readFileSync(file, 'utf8')
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text) ?? []
    const read = JSON.parse(readFileSync(path.resolve(path.dirname(file), schema), 'utf8')) as object
    assert.equal(new Ajv({ allowUnionTypes: true }).compile(read)(parse(text)), true, name)
  }
})

test('init tells a schema of another version, and leaves it alone', async () => {
  const cwd = await fixture(twoClusters)
  await metallbOverlays(['init', '--yaml'], { cwd })
  const file = path.join(cwd, 'overlays/.schemas/cluster.json')
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify(schema))
  assert.equal((await metallbOverlays(['init'], { cwd })).stderr, '', 'formatted otherwise')
  const old = JSON.stringify({ ...schema, properties: {} })
  writeFileSync(file, old)
  assert.match(
    (await metallbOverlays(['init'], { cwd })).stderr,
    /renew it: metallb-overlays schema cluster --metallb-version v0\.16\.1 > overlays\/\.schemas\/cluster\.json\n$/u,
  )
  assert.equal(readFileSync(file, 'utf8'), old)
})
