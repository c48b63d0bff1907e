import assert from 'node:assert/strict'
import { test } from 'node:test'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import type { AnySchema } from 'ajv'
import { jsonReport } from '../../src/report/json.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { pageOf } from '../../src/rulebook/rulebook.ts'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository, soundFields } from '../cli/lab.ts'
import { assertValid, closed, compiled, mapped, publishedSchema } from './json-schema.ts'
import { sample } from './sample.ts'

const reportSchema = publishedSchema('report.json')

/** Draft 4 differs from what ajv reads in nothing that this schema has but the name of `id`. */
const sarif = compiled(withoutKeys(sarifSchema, ['$schema', 'id', 'format']))
const published = compiled(reportSchema)
const complete = compiled(closed(reportSchema))

const suppressing = `release: 'v0.16.1', backend: 'native',
  pools: { lan: { addresses: ['10.9.0.5/28'], avoidBuggyIPs: true, segment: 'routed' } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
  rules: { 'single-announcer': 'off' },
  suppress: [{ rule: 'host-bits-set', because: 'as in the plan', until: '2999-12-31', ticket: 'NET-1' }]`

/** Commands, and what they find: nothing, much, no cluster, something stale, YAML of all kinds. */
const runs: readonly (readonly [name: string, args: readonly string[], files?: Readonly<Record<string, string>>])[] = [
  ['a fleet with which nothing is wrong', ['build']],
  ['output that is stale', ['build', '--check'], { 'overlays/old/config.yaml': generated() }],
  [
    'clusters that are refused',
    ['build'],
    {
      'overlays/attic/cluster.ts': definition(soundFields('10.1.0.0')),
      'overlays/cellar/cluster.ts': definition(`pool: {}, release: 'v0.12.0'`),
      'overlays/shed/cluster.ts': 'export default {',
      'overlays/yard/cluster.ts': definition(
        `release: 'v99.0.0', pools: { lan: { addresses: ['10.9.0.0/28', '10.9.0.1/32'] } }`,
      ),
    },
  ],
  ['a folder that cannot be written', ['build'], { 'overlays/lab/config.yaml': 'mine: true\n' }],
  [
    'what is mended, and what is left',
    ['build', '--fix'],
    { 'overlays/attic/cluster.ts': definition(soundFields('10.1.0.0')) },
  ],
  ['what is suppressed', ['build', '--fail-on', 'warning'], { 'overlays/attic/cluster.ts': definition(suppressing) }],
  ['definitions, validated', ['validate', 'overlays']],
  [
    'YAML that cannot be read, has variables, is refused, or refers to what is not there',
    ['validate', 'apps'],
    {
      'apps/pool room/kustomization.yaml': 'resources: [pool.yaml, gone.yaml]\n',
      'apps/pool room/pool.yaml': poolYaml('${METALLB_RANGE}', '10.1.0.0/24', '10.1.0.9/32'),
      'apps/b/broken.yaml': `${poolYaml('10.1.0.1')}x: [\n`,
      'apps/c/peer.yaml': `apiVersion: metallb.io/v1beta2\nkind: BGPPeer\nmetadata: {name: tor}\nspec: {myASN: 1, peerASN: 2, peerAddress: 10.0.0.1, bfdProfile: fast}\n`,
    },
  ],
]

test('the sample is as the published schemas say', () => {
  assertValid(published, JSON.parse(jsonReport(sample)))
  assertValid(complete, JSON.parse(jsonReport(sample)))
  assertSarif(sarifReport({ ...sample, pageOf }))
})

for (const [name, args, files] of runs) {
  test(`${name}: as the published schemas say`, async () => {
    const cwd = await repository(files)
    const json = await metallbOverlays([...args, '--format', 'json'], { cwd })
    const report = JSON.parse(json.stdout) as object
    assertValid(published, report)
    assertValid(complete, report)
    const { stdout, code } = await metallbOverlays([...args, '--format', 'sarif', '--list-left-out'], { cwd })
    assertSarif(stdout)
    assert.equal(code, args.includes('--check') || args[0] === 'validate' ? json.code : code)
    assert.ok(!`${stdout}${json.stdout}`.includes(cwd), 'nothing depends on the machine')
  })
}

type Sarif = {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string
          readonly shortDescription: { readonly text: string }
          readonly fullDescription: { readonly text: string }
          readonly help: { readonly text: string; readonly markdown: string }
        }[]
      }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object }
      }[]
    }[]
  }[]
}

/** Valid, and with what GitHub's code scanning asks for besides. */
function assertSarif(text: string): void {
  const log = JSON.parse(text) as Sarif
  assertValid(sarif, log)
  const [{ tool, results }] = log.runs as [Sarif['runs'][number]]
  for (const { id, shortDescription, fullDescription, help } of tool.driver.rules) {
    for (const said of [shortDescription.text, fullDescription.text, help.text]) {
      assert.ok(said.length > 0 && said.length <= 1024, id)
    }
    assert.match(help.markdown, new RegExp(`^# ${id}\n`, 'u'))
  }
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId)
    const { artifactLocation, region } = locations[0]!.physicalLocation
    assert.match(artifactLocation.uri, /^[\w.%-]+(?:\/[\w.%-]+)*$/u)
    assert.deepEqual(Object.keys(region), ['startLine', 'startColumn', 'endLine', 'endColumn'])
    assert.match(partialFingerprints['primaryLocationLineHash']!, /^[0-9a-f]{32}$/u)
  }
  const prints = results.map((each) => each.partialFingerprints['primaryLocationLineHash'])
  assert.equal(new Set(prints).size, prints.length)
}

function withoutKeys(schema: unknown, keys: readonly string[]): AnySchema {
  return mapped(schema, (node) =>
    Object.fromEntries(
      Object.entries(node).filter(([key, value]) => !(keys.includes(key) && typeof value === 'string')),
    ),
  ) as AnySchema
}

function generated(): string {
  return '# Generated by metallb-overlays. Do not edit.\n'
}

function poolYaml(...addresses: readonly string[]): string {
  const list = addresses.map((each) => `    - '${each}'\n`).join('')
  return `apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata:\n  name: lan\nspec:\n  addresses:\n${list}`
}
