import { nearest } from '../diagnostics/nearest.ts'
import { UsageError } from '../diagnostics/usage-error.ts'

/** What an Application can tell the plugin. */
export type Parameters = {
  /** The cluster to generate. Undefined: the one that the application's folder is of. */
  readonly cluster: string | undefined
  /** A file of findings to leave out, relative to the repository. */
  readonly baseline: string | undefined
  /** The least severity that stops the generation. */
  readonly failOn: 'error' | 'warning'
}

/** As the plugin's user interface announces it (`ParameterAnnouncement` of Argo CD). */
export type Announcement = {
  readonly name: string
  readonly title: string
  readonly tooltip: string
  readonly required: boolean
  readonly collectionType: 'string'
  readonly string: string
}

type Environment = Readonly<Record<string, string | undefined>>

const announcements = [
  {
    name: 'cluster',
    title: 'Cluster',
    tooltip: 'The cluster to generate. Needed where the folder has several.',
    required: false,
    collectionType: 'string',
    string: '',
  },
  {
    name: 'fail-on',
    title: 'Fail on',
    tooltip: 'The least severity that stops the generation: error or warning.',
    required: false,
    collectionType: 'string',
    string: 'error',
  },
  {
    name: 'baseline',
    title: 'Baseline',
    tooltip: 'A file of findings that stop nothing, relative to the repository.',
    required: false,
    collectionType: 'string',
    string: '',
  },
] as const satisfies readonly Announcement[]

/** The parameters there are. `cluster`: what stands for it unless an Application says otherwise. */
export function announcedParameters(cluster: string): readonly Announcement[] {
  return announcements.map((each) => (each.name === 'cluster' ? { ...each, string: cluster } : each))
}

/**
 * The parameters of an Application: `spec.source.plugin.parameters`, before `spec.source.plugin.env` (`CLUSTER`,
 * `FAIL_ON`, `BASELINE`). Throws UsageError for one that there is not, or that is no text.
 */
export function readParameters(env: Environment): Parameters {
  const given = parametersIn(env['ARGOCD_APP_PARAMETERS'])
  const valueOf = (name: string): string | undefined =>
    given.get(name) ?? (env[`ARGOCD_ENV_${name.toUpperCase().replaceAll('-', '_')}`] || undefined)
  return {
    cluster: valueOf('cluster'),
    baseline: valueOf('baseline'),
    failOn: severityIn(valueOf('fail-on') ?? 'error'),
  }
}

/** An empty value is what the user interface leaves behind: nothing. */
function parametersIn(json: string | undefined): ReadonlyMap<string, string> {
  const list = json === undefined || json.trim() === '' ? null : parsed(json)
  if (list === null) return new Map()
  if (!Array.isArray(list))
    throw new UsageError('ARGOCD_APP_PARAMETERS is no list', 'write spec.source.plugin.parameters')
  return new Map(list.map(entryOf).filter(([, value]) => value !== ''))
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new UsageError('ARGOCD_APP_PARAMETERS is no JSON', 'write spec.source.plugin.parameters')
  }
}

function entryOf(entry: unknown): readonly [name: string, value: string] {
  const { name, string, array, map } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
    readonly [key: string]: unknown
  }
  if (typeof name !== 'string') {
    throw new UsageError('a parameter of the Application has no name', 'write - name: cluster')
  }
  const names = announcements.map((each) => each.name)
  if (!names.some((known) => known === name)) throw unknownParameter(name, names)
  const isText = typeof string === 'string' && array === undefined && map === undefined
  if (!isText) throw new UsageError(`the parameter ${name} is no text`, `write - name: ${name}, and string: …`)
  return [name, string]
}

function unknownParameter(name: string, names: readonly string[]): UsageError {
  const near = nearest(name, names)
  return new UsageError(
    `there is no parameter "${name}"`,
    near ? `did you mean ${near}?` : `there are: ${names.join(', ')}`,
  )
}

function severityIn(text: string): 'error' | 'warning' {
  if (text === 'error' || text === 'warning') return text
  throw new UsageError(`the parameter fail-on is "${text}"`, 'write error or warning')
}
