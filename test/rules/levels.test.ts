import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compileFleet } from '../../src/compile/compile-fleet.ts'
import type { FleetCompilation } from '../../src/compile/compile-fleet.ts'
import { asCluster } from '../../src/define/index.ts'
import { compile, defineBase, defineCluster } from '../../src/index.ts'
import type { Cluster, Level } from '../../src/index.ts'

const levels: readonly Level[] = ['error', 'warning', 'info']

function homelab(rules: object, baseRules?: object): Cluster {
  return asCluster({
    name: 'homelab',
    ...(baseRules && { extends: defineBase({ rules: baseRules }) }),
    rules,
    segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
    pools: { 'edge-pool': { addresses: ['192.168.1.1-192.168.1.9'] } },
    l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } },
  })
}

function found(cluster: Cluster): readonly string[] {
  return compile(cluster).diagnostics.map(({ severity, name }) => `${severity}[${name}]`)
}

describe('levels', () => {
  for (const level of levels) {
    test(`a rule counts as ${level} where the definition says so`, () => {
      const { diagnostics, files } = compile(homelab({ 'pool-holds-gateway': level }))
      assert.deepEqual(
        diagnostics.map(({ severity, name, source }) => [severity, name, source]),
        [[level, 'pool-holds-gateway', 'lint']],
      )
      assert.equal(files.size > 0, level !== 'error')
    })
  }

  test('a rule that is off says nothing, and is not among those that lack a fact', () => {
    assert.deepEqual(found(homelab({})), ['error[pool-holds-gateway]'])
    assert.deepEqual(found(homelab({ 'pool-holds-gateway': 'off' })), [])
    const missing = (rules: object) =>
      compileOne(homelab(rules)).notJudged.some(({ rule }) => rule === 'pool-holds-node-address')
    assert.equal(missing({}), true)
    assert.equal(missing({ 'pool-holds-node-address': 'off' }), false)
  })

  test("a base's level holds unless the cluster has its own, and that shows against the base", () => {
    const inherited = homelab({ 'single-announcer': 'off' }, { 'pool-holds-gateway': 'info' })
    assert.deepEqual(found(inherited), ['info[pool-holds-gateway]'])
    const own = homelab(
      { 'pool-holds-gateway': 'warning' },
      { 'pool-holds-gateway': 'info', 'pool-nearly-full': 'off' },
    )
    assert.deepEqual(found(own), ['warning[pool-holds-gateway]'])
    assert.deepEqual(compileOne(own).model?.overrides, [
      { path: ['rules', 'pool-holds-gateway'], base: 'info', own: 'warning' },
    ])
  })

  test('of two clusters that overlap, each has its own level', () => {
    const result = compileFleet([onLan('attic', 'off'), onLan('office', 'warning')], new Date())
    assert.deepEqual(
      result.map(({ diagnostics }) => diagnostics.map(({ severity }) => severity)),
      [[], ['warning']],
    )
  })
})

describe('what is no lint', () => {
  const refused: Readonly<Record<string, readonly [message: string, help: string]>> = {
    'overlapping-addresses': [
      '"overlapping-addresses" is no lint: it is MetalLB that refuses, whatever a definition says',
      'only lints can be set or suppressed; mend what is refused',
    ],
    'unknown-kind': [
      '"unknown-kind" is no lint: it is the API server that refuses, whatever a definition says',
      'only lints can be set or suppressed; mend what is refused',
    ],
    'pool-nearly-ful': ['there is no rule "pool-nearly-ful"', 'did you mean "pool-nearly-full"?'],
    chat: ['there is no rule "chat"', 'metallb-overlays explain lists them'],
  }
  for (const [name, [message, help]] of Object.entries(refused)) {
    test(`${name} has no level`, () => {
      const path = ['rules', name]
      const fault = { name: 'unknown-definition-field', source: 'lint', severity: 'error', message, help }
      assert.deepEqual(withoutFix(compile(homelab({ [name]: 'off' }))), [{ ...fault, path }])
      assert.deepEqual(withoutFix(compile(homelab({}, { [name]: 'off' }))), [{ ...fault, path: ['extends', ...path] }])
    })
  }

  test('a level that there is not', () => {
    const cluster = homelab({ 'pool-nearly-full': 'warn' })
    assert.deepEqual(
      compile(cluster).diagnostics.map(({ message, path }) => [message, path]),
      [['"warn" is none of off, info, warning, error', ['rules', 'pool-nearly-full']]],
    )
  })

  test('levels are typed', () => {
    assert.equal(defineCluster({ rules: { 'pool-outside-segment': 'off' } }).rules?.['pool-outside-segment'], 'off')
  })
})

function compileOne(cluster: Cluster): FleetCompilation {
  return compileFleet([cluster], new Date())[0]!
}

function onLan(name: string, level: Level): Cluster {
  return asCluster({
    name,
    segments: { lan: { subnet: '192.168.1.0/24' } },
    pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
    l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } },
    rules: { 'overlap-with-other-cluster': level },
  })
}

function withoutFix({ diagnostics }: ReturnType<typeof compile>): readonly object[] {
  return diagnostics.map(({ fix: _fix, ...rest }) => rest)
}
