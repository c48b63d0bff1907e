import { isObject } from '../release/json-object.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import type { Resource } from './resource.ts'
import type { WrittenService } from './written-services.ts'

type Services = ReadonlyMap<string, WrittenService>

/** The Services of which everything is known that decides what becomes of them; of the others nothing can be said. */
export function knownServices(services: Services, resources: readonly Resource[]): Services {
  const areChosen = resources.some(({ object: { spec = {} } }) =>
    ['serviceAllocation', 'serviceSelectors'].some((field) => spec[field] !== undefined),
  )
  return new Map([...services].filter(([, service]) => !hasUnknown(service, areChosen)))
}

/** `areChosen`: whether something is for the Services of some namespaces or labels. */
function hasUnknown({ written, definition }: WrittenService, areChosen: boolean): boolean {
  const isLocal = definition.externalTrafficPolicy !== undefined && definition.externalTrafficPolicy !== 'Cluster'
  const decisive = (path: Path): boolean =>
    alwaysDecisive(path) || (areChosen && isOfChoice(path)) || (isLocal && path[1] === 'selector')
  return textsOf(written.object, []).some(
    ([path, text]) => decisive(path) && (isPlaceholder(text) || written.isUnknown?.(path) === true),
  )
}

function alwaysDecisive([section, field = '', key = '', detail = '']: Path): boolean {
  if (section === 'metadata') return field === 'annotations' && String(key).startsWith('metallb')
  if (field === 'ports') return detail === 'port' || detail === 'protocol'
  return section === 'spec' && decisiveFields.has(field)
}

const decisiveFields: ReadonlySet<string | number> = new Set([
  'externalTrafficPolicy',
  'ipFamilies',
  'ipFamilyPolicy',
  'loadBalancerClass',
  'loadBalancerIP',
])

function isOfChoice([section, field = '']: Path): boolean {
  return section === 'metadata' && (field === 'namespace' || field === 'labels')
}

/** What Flux, kustomize's users, Helm, Jinja, Argo CD's Vault plugin and the like replace before anything is applied. */
function isPlaceholder(text: string): boolean {
  return /\$[{(]|^\$[A-Za-z_]|\{\{|\{%|#\{|<[^<>]+>|^[%@]\w+[%@]$/u.test(text)
}

function textsOf(value: unknown, path: Path): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index]))
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key])) : []
}
