import type { ClusterDefinition, Kubernetes } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { distributionDefaults } from './distribution.ts'
import type { NodeFacts } from './model.ts'
import { readAddresses } from './read-written.ts'

type Nodes = NonNullable<ClusterDefinition['nodes']>

/** Nodes with the labels that Kubernetes and the distribution add; undefined where the definition names none. */
export function readNodes(
  nodes: Nodes | undefined,
  kubernetes: Kubernetes | undefined,
): { readonly nodes: readonly NodeFacts[] | undefined; readonly faults: readonly Diagnostic[] } {
  if (nodes === undefined) return { nodes: undefined, faults: [] }
  const faults: Diagnostic[] = []
  const facts = Object.entries(nodes).map(([name, node]): NodeFacts => {
    const addresses = readAddresses(['nodes', name, 'ip'], node.ip)
    faults.push(...addresses.faults)
    return {
      name,
      path: ['nodes', name],
      addresses: addresses.read,
      interfaces: node.interfaces,
      defaultRoute: node.defaultRoute,
      hasSpeaker: node.speaker ?? true,
      labels: labelsOf(name, node, kubernetes),
    }
  })
  return { nodes: facts, faults }
}

function labelsOf(
  name: string,
  node: Nodes[string],
  kubernetes: Kubernetes | undefined,
): Readonly<Record<string, string>> {
  const distribution = kubernetes?.distribution
  const controlPlane = distribution
    ? distributionDefaults[distribution].controlPlaneLabels
    : { 'node-role.kubernetes.io/control-plane': '' }
  return {
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    ...(node.role === 'control-plane' ? controlPlane : {}),
    ...node.labels,
  } as Readonly<Record<string, string>>
}
