import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyPool, kustomization, pool, validate, validateJson } from './run-validate.ts'
import type { Files, ValidatedJson } from './run-validate.ts'

const allow = (rule: string, rest = 'until 2099-12-31 because the router moves in spring') =>
  `# metallb-overlays: allow ${rule} ${rest}`

/** A pool with host bits on line 8, with comments above its addresses' entry, and above itself. */
const widened = ({ entry = '', object = '' }) =>
  `${object && `${object}\n`}${pool('lan', '192.168.1.60/28').replace(/^( *)- /mu, (item, indent) => (entry ? `${indent}${entry}\n${item}` : item))}`

const found = ({ sets }: ValidatedJson) =>
  sets.flatMap(({ diagnostics }) => diagnostics.map(({ severity, name, line }) => `${severity}[${name}] ${line}`))

const foundIn = async (text: string, ...argv: readonly string[]) =>
  found(await validateJson({ 'pool.yaml': text }, ['pool.yaml', ...argv]))

test('without a comment there is a finding', async () => {
  assert.deepEqual(await foundIn(widened({})), ['warning[host-bits-set] 8'])
})

for (const [where, text] of [
  ['above an entry', widened({ entry: allow('host-bits-set') })],
  ['above an object', widened({ object: allow('host-bits-set') })],
  ['behind an entry', pool('lan', `192.168.1.60/28 ${allow('host-bits-set')}`)],
  ['in a file with CRLF', widened({ entry: allow('host-bits-set') }).replaceAll('\n', '\r\n')],
  ['in the second document', `${everyPool}---\n${widened({ object: allow('host-bits-set') })}`],
] as const) {
  test(`a finding is suppressed by a comment ${where}, with its reason in JSON`, async () => {
    const { code, sets } = await validateJson({ 'pool.yaml': text }, ['pool.yaml', '--fail-on', 'warning'])
    const [{ diagnostics, suppressed, result } = { diagnostics: [] }] = sets
    assert.deepEqual([code, result, diagnostics], [0, 'accepted', []])
    assert.deepEqual(
      suppressed?.map(({ name, because, until }) => ({ name, because, until })),
      [{ name: 'host-bits-set', because: 'the router moves in spring', until: '2099-12-31' }],
    )
  })
}

for (const [what, text, expected] of [
  [
    'of another rule',
    widened({ entry: allow('wireless-interface') }),
    ['warning[host-bits-set] 9', 'warning[needless-suppression] 8'],
  ],
  [
    'elsewhere',
    pool('lan', '192.168.1.60/28', `192.168.2.64/28 ${allow('host-bits-set')}`),
    ['warning[host-bits-set] 8', 'warning[needless-suppression] 9'],
  ],
  [
    'that has ended',
    widened({ entry: allow('host-bits-set', 'until 2020-01-31 because it was so') }),
    ['warning[host-bits-set] 9', 'error[suppression-expired] 8'],
  ],
  [
    'without a reason',
    widened({ entry: allow('host-bits-set', 'until 2099-12-31') }),
    ['warning[host-bits-set] 9', 'error[suppression-expired] 8'],
  ],
  [
    'without a last day',
    widened({ entry: allow('host-bits-set', 'because it is so') }),
    ['warning[host-bits-set] 9', 'error[suppression-expired] 8'],
  ],
  [
    'of a rule that there is not',
    widened({ entry: allow('host-bit-set') }),
    ['warning[host-bits-set] 9', 'error[invalid-suppression] 8'],
  ],
  [
    'of what MetalLB refuses',
    pool('lan', `192.168.1.60 ${allow('invalid-address-range')}`),
    ['error[invalid-address-range] 8', 'error[invalid-suppression] 8'],
  ],
  [
    'that says something else',
    widened({ entry: '# metallb-overlays: ignore host-bits-set' }),
    ['warning[host-bits-set] 9', 'error[invalid-suppression] 8'],
  ],
  [
    'of a rule for definitions alone',
    widened({ entry: allow('pool-holds-gateway') }),
    ['warning[host-bits-set] 9', 'warning[needless-suppression] 8'],
  ],
] as const) {
  test(`a comment ${what} suppresses nothing, and is told`, async () => {
    assert.deepEqual(await foundIn(text), expected)
  })
}

test('what is wrong with a comment is said, with the rule that is meant', async () => {
  const { stdout } = await validate({ 'pool.yaml': widened({ entry: allow('host-bit-set') }) }, ['pool.yaml'])
  assert.match(
    stdout,
    /error\[invalid-suppression\] there is no rule "host-bit-set"\n +--> pool\.yaml:8:5\n[^]*help: did you mean host-bits-set\?/u,
  )
})

test('a rule that was not judged may still have something to say', async () => {
  assert.deepEqual(await foundIn(`${allow('pool-not-advertised')}\n${pool('lan', '192.168.1.64/28')}`), [])
  assert.deepEqual(await foundIn(widened({ entry: allow('host-bits-set') }), '--rule', 'host-bits-set=off'), [])
  assert.deepEqual(await foundIn(pool('lan', `'\${RANGE}' ${allow('host-bits-set')}`)), ['info[unresolved-variable] 8'])
})

const overlays: Files = {
  'base/kustomization.yaml': kustomization(['pool.yaml', 'l2.yaml']),
  'base/pool.yaml': widened({ entry: allow('host-bits-set') }),
  'base/l2.yaml': everyPool,
  'home/kustomization.yaml': kustomization(['../base']),
  'edge/kustomization.yaml': `${kustomization(['../base'])}patches:\n  - target: { kind: IPAddressPool }\n    patch: '[{ "op": "replace", "path": "/spec/addresses", "value": ["192.168.2.64/28"] }]'\n`,
}

test('a comment in a base is needed where one of its overlays needs it', async () => {
  const { sets } = await validateJson(overlays, ['.'])
  assert.deepEqual(
    sets.map(({ name, diagnostics, suppressed }) => [name, diagnostics, suppressed?.length]),
    [
      ['edge', [], 0],
      ['home', [], 1],
    ],
  )
})

test('SARIF lists what a comment suppresses as suppressed in the source', async () => {
  const files = { 'pool.yaml': widened({ entry: allow('host-bits-set') }) }
  const { stdout } = await validate(files, ['pool.yaml', '--format', 'sarif', '--list-left-out'])
  const { runs } = JSON.parse(stdout) as {
    readonly runs: readonly [
      { readonly results: readonly { readonly ruleId: string; readonly suppressions: object }[] },
    ]
  }
  assert.deepEqual(
    runs[0].results.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
    [
      [
        'host-bits-set',
        [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: 'the router moves in spring (until 2099-12-31)',
          },
        ],
      ],
    ],
  )
})
