import { judge } from '../../src/metallb/judge.ts'
import type { PoolVerdict, Target, Verdict } from '../../src/metallb/judge.ts'

/** A set of objects, and what MetalLB and the API server of a release said of it. */
export type JudgeVector = Target & {
  readonly id: string
  readonly objects: readonly unknown[]
  readonly expect: {
    readonly accepted: boolean
    readonly schemaRejects?: readonly number[]
    readonly unknownFields?: readonly { readonly object: number; readonly fields: readonly string[] }[]
    readonly controller?: string
    readonly transient?: boolean
    readonly pools?: Readonly<Record<string, ExpectedPool>>
  }
}

type ExpectedPool = {
  readonly cidrs?: readonly string[]
  readonly l2?: Readonly<Record<string, readonly string[]>>
  readonly bgp?: readonly string[]
}

/** Where our verdict on a vector differs from the one expected: a line each. */
export function judgeDisagreements(vector: JudgeVector): readonly string[] {
  const verdict = judge(vector.objects, vector)
  const differing = [
    differs('accepted', verdict.accepted, vector.expect.accepted),
    differs('schemaRejects', rejected(verdict), (vector.expect.schemaRejects ?? []).map(String).toSorted()),
    differs('unknownFields', unknownFields(verdict), expectedUnknownFields(vector)),
    ...(vector.expect.schemaRejects ? [] : metallbDisagreements(verdict, vector.expect)),
  ]
  return differing.flatMap((line) => (line === undefined ? [] : [`${vector.id} ${vector.metallbVersion}: ${line}`]))
}

function differs(what: string, ours: unknown, expected: unknown): string | undefined {
  const [left, right] = [JSON.stringify(ours), JSON.stringify(expected)]
  return left === right ? undefined : `${what} is ${left}, expected ${right}`
}

function rejected({ diagnostics }: Verdict): readonly string[] {
  const refusals = diagnostics.filter(
    ({ source, severity, name }) => source === 'api-server' && severity === 'error' && name !== 'unknown-field',
  )
  return [...new Set(refusals.map(({ object }) => String(object)))].toSorted()
}

function unknownFields({ diagnostics }: Verdict): readonly string[] {
  const unknown = diagnostics.filter(({ name }) => name === 'unknown-field')
  return unknown.map(({ object, path }) => `${object} ${path?.join('.')}`).toSorted()
}

function expectedUnknownFields({ expect }: JudgeVector): readonly string[] {
  return (expect.unknownFields ?? [])
    .flatMap(({ object, fields }) => fields.map((field) => `${object} ${field}`))
    .toSorted()
}

function metallbDisagreements(verdict: Verdict, expect: JudgeVector['expect']): readonly (string | undefined)[] {
  const errors = verdict.diagnostics.filter(({ source, severity }) => source === 'metallb' && severity === 'error')
  const names = errors.map(({ name, transient }) => `${name}${transient ? ' (transient)' : ''}`)
  if (expect.controller !== 'ok') {
    const wanted = `${expect.controller}${expect.transient ? ' (transient)' : ''}`
    return [names.includes(wanted) ? undefined : differs('controller', names, wanted)]
  }
  return [
    differs('controller', names, []),
    differs('pools', seenPools(verdict.pools), expectedPools(expect.pools ?? {})),
  ]
}

function seenPools(pools: Readonly<Record<string, PoolVerdict>>): unknown {
  return sortedByName(pools, ({ cidrs, l2, bgp }) => [cidrs, asMultiset(l2.map(({ nodes }) => nodes)), asMultiset(bgp)])
}

function expectedPools(pools: Readonly<Record<string, ExpectedPool>>): unknown {
  return sortedByName(pools, ({ cidrs = [], l2 = {}, bgp = [] }) => [
    cidrs,
    asMultiset(Object.values(l2)),
    asMultiset(bgp),
  ])
}

function sortedByName<Pool>(pools: Readonly<Record<string, Pool>>, view: (pool: Pool) => unknown): unknown {
  const names = Object.keys(pools).toSorted()
  return names.map((name) => [name, view(pools[name]!)])
}

function asMultiset(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).toSorted()
}
