import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository } from '../cli/lab.ts'

const fields = (more = '', addresses = `'10.9.0.5/28'`): string => `release: 'v0.16.1', backend: 'native', ${more}
  pools: { lan: { addresses: [${addresses}], avoidBuggyIPs: true, segment: 'routed' } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } }`

const suppression = `suppress: [{ rule: 'host-bits-set', because: 'as in the plan', until: '2999-12-31', ticket: 'NET-1' }],`

type Result = {
  readonly ruleId: string
  readonly baselineState?: string
  readonly suppressions?: readonly object[]
  readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[]
}

async function results(cwd: string, ...args: readonly string[]): Promise<readonly Result[]> {
  const { stdout } = await metallbOverlays([...args, '--format', 'sarif'], { cwd })
  return (JSON.parse(stdout) as { readonly runs: readonly [{ readonly results: readonly Result[] }] }).runs[0].results
}

for (const command of [['build'], ['validate', 'overlays/lab']]) {
  describe(command[0]!, () => {
    test('what is suppressed is no result, unless it is asked for: some readers do not look at the mark', async () => {
      const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields(suppression)) })
      await metallbOverlays(['build'], { cwd })
      assert.deepEqual(await results(cwd, ...command), [])
      const [only, ...more] = await results(cwd, ...command, '--list-left-out')
      assert.deepEqual(more, [])
      assert.equal(only?.ruleId, 'host-bits-set')
      assert.equal(only.locations[0]?.physicalLocation.region.startLine, 4)
      const justification = 'as in the plan (until 2999-12-31, NET-1)'
      assert.deepEqual(only.suppressions, [{ kind: 'inSource', status: 'accepted', justification }])
      assert.equal(only.baselineState, undefined)
    })

    test('with a baseline each result says whether it is new', async () => {
      const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields()) })
      await metallbOverlays(['build', '--write-baseline', 'known.json'], { cwd })
      const both = fields('', `'10.9.0.5/28', '10.9.1.5/28'`)
      writeFileSync(path.join(cwd, 'overlays/lab/cluster.ts'), definition(both))
      await metallbOverlays(['build'], { cwd })
      const states = async (...more: readonly string[]) =>
        (await results(cwd, ...command, '--baseline', 'known.json', ...more)).map((each) => [
          each.ruleId,
          each.baselineState,
        ])
      assert.deepEqual(await states(), [['host-bits-set', 'new']])
      assert.deepEqual((await states('--list-left-out')).toSorted(), [
        ['host-bits-set', 'new'],
        ['host-bits-set', 'unchanged'],
      ])
    })
  })
}

test('another format has no mark for it', async () => {
  const { code, stderr } = await metallbOverlays(['build', '--list-left-out'], { cwd: await repository() })
  assert.equal(code, 2)
  assert.match(stderr, /--list-left-out is for --format sarif/)
})
