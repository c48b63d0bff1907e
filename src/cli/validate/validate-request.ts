import type { ClusterDefinition } from '../../define/index.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { BgpType } from '../../metallb/target.ts'
import { resolveRelease } from '../../release/releases.ts'
import type { Arguments } from '../command.ts'

/** What the options of `validate` ask for. */
export type Request = {
  readonly metallbVersion: string | undefined
  readonly bgpType: BgpType | undefined
  /** The values of Flux's variables that `--set` gives. */
  readonly variables: ReadonlyMap<string, string>
  /** How much rules count, by their names. */
  readonly rules: NonNullable<ClusterDefinition['rules']>
}

/** Reads the options. Throws UsageError for a release, a variable or a rule that cannot be. */
export async function requestOf({ values }: Arguments): Promise<Request> {
  const { 'metallb-version': version, 'bgp-type': bgpType, set, rule } = values
  if (typeof version === 'string') resolveRelease(version)
  return {
    metallbVersion: typeof version === 'string' ? version : undefined,
    bgpType: typeof bgpType === 'string' ? (bgpType as BgpType) : undefined,
    variables: new Map((Array.isArray(set) ? set : []).map(variableOf)),
    rules: Array.isArray(rule) ? await levelsOf(rule) : {},
  }
}

/** The names of all rules are loaded where one is named. */
async function levelsOf(texts: readonly string[]): Promise<Request['rules']> {
  const { readLevels } = await import('./rule-levels.ts')
  return readLevels(texts)
}

/** Throws UsageError for options that have no say over a definition. */
export function assertForYaml({ values }: Arguments, definitions: number): void {
  const option = ['metallb-version', 'bgp-type', 'set', 'rule'].find((name) => values[name] !== undefined)
  if (definitions === 0 || option === undefined) return
  throw new UsageError(
    `--${option} is for YAML alone: the definition of a cluster says which release and backend it is judged as, and by which rules`,
    'change release, backend, resources or rules in the definition, or name the YAML alone',
  )
}

function variableOf(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/su.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new UsageError(`--set ${text}: this sets no variable`, 'write --set METALLB_RANGE=192.168.1.60-192.168.1.75')
  }
  return [name, value]
}
