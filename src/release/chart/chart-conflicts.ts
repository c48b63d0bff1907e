import { isAtLeast } from '../releases.ts'
import type { Release } from '../releases.ts'
import { isOpen } from './chart-fault.ts'
import type { ChartFault } from './chart-fault.ts'

/** Values that a template of a release's chart refuses together, whoever of them is the chart's own default. `values`: all layers as one. */
export function chartConflicts(values: unknown, release: Release): readonly ChartFault[] {
  return rules
    .filter(({ since }) => isAtLeast(release, since))
    .flatMap((rule) => {
      const parts = rule.parts.map(({ key }) => ({
        key,
        own: ownValue(values, key),
        is: valueOf(values, key, release),
      }))
      const holds = rule.parts.every(
        ({ isSet }, index) => !isOpen(parts[index]!.is) && isTrue(parts[index]!.is) === isSet,
      )
      const given = parts.filter(({ own }) => own !== undefined)
      const [at, ...others] = given.length === 0 ? parts : given
      if (!holds || at === undefined) return []
      const silent = parts
        .filter(({ own, is }) => own === undefined && is === true)
        .map(({ key }) => `${key} is true by default`)
      const message = [rule.message, ...(given.length === 0 ? [] : silent)].join('; ')
      return [
        {
          kind: 'conflict',
          path: pathOf(at.key),
          message,
          help: rule.help,
          with: others.map(({ key }) => pathOf(key)),
        },
      ]
    })
}

type Conflict = {
  readonly since: Release
  readonly parts: readonly { readonly key: string; readonly isSet: boolean }[]
  readonly message: string
  readonly help: string
}

const set = (key: string): Conflict['parts'][number] => ({ key, isSet: true })
const unset = (key: string): Conflict['parts'][number] => ({ key, isSet: false })

const oneBackend = 'the chart renders nothing with two backends'

/** The `fail` and `required` of the charts' templates. */
const rules: readonly Conflict[] = [
  {
    since: 'v0.14.0',
    parts: [set('speaker.frr.enabled'), set('frrk8s.enabled')],
    message: `${oneBackend}: speaker.frr.enabled and frrk8s.enabled`,
    help: 'set one of them to false',
  },
  {
    since: 'v0.14.6',
    parts: [set('speaker.frr.enabled'), set('frrk8s.external')],
    message: `${oneBackend}: speaker.frr.enabled and frrk8s.external`,
    help: 'set speaker.frr.enabled to false',
  },
  {
    since: 'v0.14.6',
    parts: [set('frrk8s.external'), set('frrk8s.enabled')],
    message: 'the chart renders nothing where frr-k8s is both its own and external: frrk8s.enabled and frrk8s.external',
    help: 'set frrk8s.enabled to false, or delete frrk8s.external',
  },
  {
    since: 'v0.14.6',
    parts: [set('frrk8s.external'), unset('frrk8s.namespace')],
    message: 'the chart renders nothing: an external frr-k8s needs frrk8s.namespace',
    help: 'write frrk8s.namespace: the namespace that frr-k8s runs in',
  },
  {
    since: 'v0.14.9',
    parts: [set('prometheus.serviceMonitor.enabled'), set('prometheus.podMonitor.enabled')],
    message: 'the chart renders nothing with both a ServiceMonitor and a PodMonitor',
    help: 'set one of the two to false',
  },
  {
    since: 'v0.15.0',
    parts: [set('speaker.nodeSelector'), unset('speaker.memberlist.enabled')],
    message:
      'the chart renders nothing where speakers are on some nodes only and do not tell each other: speaker.nodeSelector without speaker.memberlist',
    help: 'delete speaker.nodeSelector, or set speaker.memberlist.enabled to true',
  },
  ...['podMonitor', 'serviceMonitor'].flatMap((monitor) =>
    ['serviceAccount', 'namespace'].map((lacking): Conflict => ({
      since: monitor === 'podMonitor' ? 'v0.13.2' : 'v0.13.5',
      parts: [set(`prometheus.${monitor}.enabled`), unset(`prometheus.${lacking}`), set('prometheus.rbacPrometheus')],
      message: `the chart renders nothing: prometheus.${monitor} needs prometheus.${lacking}, for Prometheus' rights`,
      help: `write prometheus.${lacking}: Prometheus' own, or set prometheus.rbacPrometheus to false`,
    })),
  ),
]

/** What the charts set where nobody does; everything else in the rules is empty. */
function defaultOf(key: string, release: Release): unknown {
  switch (key) {
    case 'speaker.frr.enabled':
      return isAtLeast(release, 'v0.13.10') && !isAtLeast(release, 'v0.16.0')
    case 'frrk8s.enabled':
      return isAtLeast(release, 'v0.16.0')
    case 'speaker.memberlist.enabled':
    case 'prometheus.rbacPrometheus':
      return true
    default:
      return undefined
  }
}

function valueOf(values: unknown, key: string, release: Release): unknown {
  if (key === 'prometheus.rbacPrometheus' && !isAtLeast(release, 'v0.13.6')) return true
  const own = ownValue(values, key)
  return own === undefined ? defaultOf(key, release) : own
}

function ownValue(values: unknown, key: string): unknown {
  return pathOf(key).reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Readonly<Record<string, unknown>>)[name]
        : undefined,
    values,
  )
}

function pathOf(key: string): readonly string[] {
  return key.split('.')
}

/** As a template asks: nothing, zero and what is empty are no. */
function isTrue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value)
}
