import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository, soundFields } from '../cli/lab.ts'

const overlap = `release: 'v0.16.1', backend: 'native',
  pools: { lan: { addresses: ['10.1.0.64/28', '10.1.0.69/32'], segment: 'routed' } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } }`

const chatty = `console.log('hello from the definition')\n`

const tells: Readonly<Record<string, RegExp>> = {
  github: /^::error file=overlays\/lab\/cluster\.ts,line=5,.*title=overlapping-addresses::.*\n$/u,
  gitlab: /^\[\n {2}\{[^]*"check_name": "overlapping-addresses"[^]*\}\n\]\n$/u,
  json: /^\{[^]*"explain": "metallb-overlays explain overlapping-addresses"[^]*\}\n$/u,
  junit: /^<\?xml [^]*<failure [^>]* type="overlapping-addresses">[^]*<\/testsuites>\n$/u,
  sarif: /^\{[^]*"ruleId": "overlapping-addresses"[^]*\}\n$/u,
}

for (const [format, says] of Object.entries(tells)) {
  describe(format, () => {
    test('nothing else is on stdout, and the exit code is the same', async () => {
      const cwd = await repository({ 'overlays/lab/cluster.ts': definition(overlap, chatty) })
      for (const args of [['build'], ['validate', 'overlays/lab']]) {
        const { code, stdout } = await metallbOverlays([...args, '--format', format], { cwd })
        assert.equal(code, 1)
        assert.match(stdout, says)
        assert.ok(!stdout.includes('hello from the definition') && !stdout.includes('\u001B'))
      }
    })

    test('output that is stale is told', async () => {
      const cwd = await repository()
      const { code, stdout } = await metallbOverlays(['build', '--check', '--format', format], { cwd })
      assert.equal(code, 1)
      assert.match(stdout, /stale-output/)
      assert.match(stdout, /overlays\/lab\/config\.yaml is missing/)
    })
  })
}

test('where nothing is found, each format says so in its way', async () => {
  const cwd = await repository()
  await metallbOverlays(['build'], { cwd })
  const report = async (format: string) =>
    (await metallbOverlays(['build', '--check', '--format', format], { cwd })).stdout
  assert.equal(await report('github'), '')
  assert.equal(await report('gitlab'), '[]\n')
  assert.match(await report('junit'), /<testcase name="lab is unchanged" classname="lab"\/>/)
  const sarif = JSON.parse(await report('sarif')) as { runs: { results: unknown; tool: { driver: object } }[] }
  assert.deepEqual(sarif.runs[0]?.results, [])
  assert.deepEqual((sarif.runs[0].tool.driver as { rules: unknown }).rules, [])
})

test('where a value is made at run time, its place says that the value is not written there', async () => {
  const made = `release: 'v0.16.1', backend: 'native',
    pools: { ...Object.fromEntries([['lan', { addresses: ['10.1.0.300/32'], segment: 'routed' }]]) }`
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(made) })
  const report = async (format: string) => (await metallbOverlays(['build', '--format', format], { cwd })).stdout
  const { clusters } = JSON.parse(await report('json')) as {
    clusters: { diagnostics: { name: string; line: number; column: number; isComputed?: true }[] }[]
  }
  const told = clusters[0]?.diagnostics.find(({ name }) => name === 'invalid-address-range')
  assert.deepEqual([told?.line, told?.column, told?.isComputed], [4, 14, true])
  const sarif = JSON.parse(await report('sarif')) as {
    runs: { results: { ruleId: string; locations: { message?: { text: string } }[] }[] }[]
  }
  const result = sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'invalid-address-range')
  assert.equal(result?.locations[0]?.message?.text, 'it comes out of this, and is not written there as such')
  assert.match(await report('text'), /^ {2}= it comes out of this, and is not written there as such$/m)
})

test('a warning fails a JUnit case only where it fails the command', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(`release: 'v0.16.1', backend: 'native'`) })
  const report = (...more: readonly string[]) => metallbOverlays(['build', '--format', 'junit', ...more], { cwd })
  const [lax, strict] = [await report(), await report('--fail-on', 'warning')]
  assert.deepEqual([lax.code, strict.code], [0, 1])
  assert.match(lax.stdout, /<testcase name="nothing-configured" classname="lab"><system-out>/)
  assert.match(strict.stdout, /<testcase name="nothing-configured" classname="lab"><failure /)
})

test('a run ends with where to read more, once, and only where something was found', async () => {
  const cwd = await repository({
    'overlays/attic/cluster.ts': definition(`release: 'v0.16.1', backend: 'native'`),
    'overlays/shed/cluster.ts': definition(overlap),
  })
  const { stdout } = await metallbOverlays(['build'], { cwd })
  assert.match(stdout, /\n\nmetallb-overlays explain overlapping-addresses says more\n$/)
  assert.equal(stdout.split(' says more').length, 2)
  writeFileSync(path.join(cwd, 'overlays/shed/cluster.ts'), definition(soundFields('10.2.0.0/24')))
  const sound = await metallbOverlays(['build', 'lab', 'shed'], { cwd })
  assert.ok(!sound.stdout.includes('says more'), sound.stdout)
  assert.match(readFileSync(path.join(cwd, 'overlays/shed/config.yaml'), 'utf8'), /10\.2\.0\.0/)
})
