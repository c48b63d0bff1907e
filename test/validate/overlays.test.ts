import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { pool, validate, validateJson } from './run-validate.ts'

const lab = (address: string) => `import { defineCluster } from 'metallb-overlays'
export default defineCluster({
  release: 'v0.16.1',
  backend: 'native',
  pools: { lan: { addresses: ['${address}'] } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
})
`

for (const given of ['overlays', 'overlays/lab', 'overlays/lab/cluster.ts']) {
  test(`${given} is judged by its definition, and compared with what is there`, async () => {
    const stale = await validateJson({ 'overlays/lab/cluster.ts': lab('10.0.0.0/24') }, [given])
    assert.deepEqual([stale.code, stale.sets[0]?.origin, stale.sets[0]?.result], [1, 'overlay', 'stale'])
    const refused = await validateJson({ 'overlays/lab/cluster.ts': lab('10.0.0.0/33') }, [given])
    const [finding] = refused.sets[0]?.diagnostics ?? []
    assert.deepEqual([refused.code, finding?.file, finding?.line], [1, 'overlays/lab/cluster.ts', 5])
  })
}

for (const option of ['--metallb-version=v0.14.8', '--bgp-type=frr', '--set=LAN=10.0.0.0/24']) {
  test(`${option} has no say over a definition`, async () => {
    const { code, stderr } = await validate({ 'overlays/lab/cluster.ts': lab('10.0.0.0/24') }, ['overlays', option])
    assert.equal(code, 2)
    assert.match(
      stderr,
      /^error: --(?:metallb-version|bgp-type|set) is for YAML alone: the definition of a cluster says/mu,
    )
  })
}

test('a folder of YAML beside overlays is read, too', async () => {
  const files = { 'overlays/lab/cluster.ts': lab('10.0.0.0/24'), 'overlays/home/pool.yaml': pool('lan', '10.0.0.0/33') }
  const { sets } = await validateJson(files, ['overlays'])
  assert.deepEqual(
    sets.map(({ name, origin, result }) => [name, origin, result]),
    [
      ['overlays/home', 'files', 'refused'],
      ['overlays/lab/cluster.ts', 'overlay', 'stale'],
    ],
  )
})

test('the program itself reads its standard input', async () => {
  const { code, stdout } = await metallbOverlays(['validate', '-'], { input: pool('lan', '10.0.0.0/33') })
  assert.equal(code, 1)
  assert.match(stdout, /--> <stdin>:8:7/u)
})
