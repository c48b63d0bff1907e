import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from './command.ts'

const folder = path.join(root, 'docs/rules')
const header = /^<!-- Generated .* -->\n\n/u

test('a page on the terminal says what, why, how it looks and what to do', async () => {
  const { code, stdout } = await metallbOverlays(['explain', 'pool-not-advertised'])
  assert.equal(code, 0)
  assert.equal(
    stdout,
    `pool-not-advertised  lint, error; since metallb-overlays 0.1.0

No advertisement is for the pool.

Its Services get an address, \`kubectl get service\` looks right, and no node answers for it. It
is the most common reason for an address that cannot be reached.

This gives the finding:
    defineCluster({
      pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] }, lab: { addresses: ['192.168.1.80/28'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    })

This does not:
    defineCluster({
      pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] }, lab: { addresses: ['192.168.1.80/28'] } },
      l2Advertisements: { lan: { ipAddressPools: ['lan', 'lab'] } },
    })

What to do:
Add an L2Advertisement or a BGPAdvertisement that names the pool, or delete the pool.
`,
  )
})

test('the pages as Markdown are those of the documentation', async () => {
  for (const name of ['overlap-with-other-cluster', 'native-ipv6', 'merge-conflict', 'definition-throws']) {
    const { stdout } = await metallbOverlays(['explain', name, '--format', 'markdown'])
    assert.equal(stdout, readFileSync(path.join(folder, `${name}.md`), 'utf8').replace(header, ''))
  }
})

test('without a name all of them are listed, by who says it', async () => {
  const { stdout } = await metallbOverlays(['explain'])
  const listed = [...stdout.matchAll(/^ {2}([a-z0-9-]+) +(?:error|warning|info) {2,}\S/gmu)].map(([, name]) => name)
  const written = readdirSync(folder).filter((file) => file !== 'README.md')
  assert.deepEqual(
    listed.toSorted(),
    written.map((file) => file.replace('.md', '')),
  )
  assert.match(stdout, /^MetalLB refuses the whole configuration/mu)
})

test('programs get the fields of a page', async () => {
  const { stdout } = await metallbOverlays(['explain', 'pool-contains-node-address', '--format', 'json'])
  const { example, ...page } = JSON.parse(stdout) as Record<string, unknown>
  assert.deepEqual(Object.keys(page).toSorted(), [
    'fix',
    'name',
    'releases',
    'severity',
    'since',
    'topic',
    'what',
    'why',
  ])
  assert.deepEqual(page['releases'], 'v0.15.0 only')
  assert.deepEqual((example as { judgedAs: string }).judgedAs, 'v0.15.0')
  const all = JSON.parse((await metallbOverlays(['explain', '--format', 'json'])).stdout) as { name: string }[]
  assert.ok(all.length > 100)
})
