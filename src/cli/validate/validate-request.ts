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
}

/** Reads the options. Throws UsageError for a release or a variable that cannot be. */
export function requestOf({ values }: Arguments): Request {
  const { 'metallb-version': version, 'bgp-type': bgpType, set } = values
  if (typeof version === 'string') resolveRelease(version)
  return {
    metallbVersion: typeof version === 'string' ? version : undefined,
    bgpType: typeof bgpType === 'string' ? (bgpType as BgpType) : undefined,
    variables: new Map((Array.isArray(set) ? set : []).map(variableOf)),
  }
}

/** Throws UsageError for options that have no say over a definition. */
export function assertForYaml({ values }: Arguments, definitions: number): void {
  const option = ['metallb-version', 'bgp-type', 'set'].find((name) => values[name] !== undefined)
  if (definitions === 0 || option === undefined) return
  throw new UsageError(
    `--${option} is for YAML alone: the definition of a cluster says which release and backend it is judged as`,
    'change release, backend or resources in cluster.ts, or name the YAML alone',
  )
}

function variableOf(text: string): readonly [name: string, value: string] {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/su.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new UsageError(`--set ${text}: this sets no variable`, 'write --set METALLB_RANGE=192.168.1.60-192.168.1.75')
  }
  return [name, value]
}
