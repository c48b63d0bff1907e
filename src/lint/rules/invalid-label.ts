import type { Path } from '../../diagnostics/diagnostic.ts'
import { isLabelKey, isLabelValue } from '../../metallb/config/label-syntax.ts'
import type { Model } from '../../model/model.ts'
import type { Finding, Rule } from '../rule.ts'

/** A label of a node, a namespace or a Service that no object of Kubernetes can have. */
export const invalidLabel: Rule = {
  name: 'invalid-label',
  severity: 'error',
  docs: {
    what: 'A node, a namespace or a Service of the definition has a label that Kubernetes does not take.',
    why: 'The real object cannot have it, so what a selector matches here it does not match there.',
    example: {
      refused: `
        nodes: { nuc1: { labels: { room: 'living room' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { nuc1: { labels: { room: 'living-room' } } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write what `kubectl get … --show-labels` shows. A key is a name, before it at most a DNS name and a slash; a name and a value have up to 63 letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit.',
    since: '0.1.0',
  },
  check: (model) =>
    labelled(model).flatMap(({ path, what, labels }) =>
      Object.entries(labels).flatMap(([key, value]) => faultOf([...path, 'labels', key], what, key, value)),
    ),
}

type Labelled = { readonly path: Path; readonly what: string; readonly labels: Readonly<Record<string, string>> }

function labelled({ definition: { nodes = {}, namespaces = {}, services = {} } }: Model): readonly Labelled[] {
  return [
    ...entriesOf('nodes', 'node', nodes),
    ...entriesOf('namespaces', 'namespace', namespaces),
    ...entriesOf('services', 'Service', services),
  ]
}

function entriesOf(
  section: string,
  kind: string,
  map: Readonly<Record<string, { readonly labels?: Readonly<Record<string, string>> }>>,
): readonly Labelled[] {
  return Object.entries(map).map(([name, { labels = {} }]) => ({
    path: [section, name],
    what: `${kind} ${name}`,
    labels,
  }))
}

function faultOf(path: Path, what: string, key: string, value: string): readonly Finding[] {
  if (!isLabelKey(key)) return [{ path, message: `${JSON.stringify(key)} of ${what} is no key of a label`, help }]
  if (!isLabelValue(value))
    return [{ path, message: `${JSON.stringify(value)} of ${what} is no value of a label`, help }]
  return []
}

const help = 'write up to 63 letters, digits, -, _ and ., with a letter or digit at both ends'
