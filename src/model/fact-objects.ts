import type { Model } from './model.ts'

/** The Nodes, Namespaces and promised Secrets of a model as Kubernetes objects, as MetalLB would find them. */
export function factObjects({ facts, definition, namespace }: Model): readonly object[] {
  const nodes = (facts.nodes ?? []).map(({ name, labels, addresses }) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels },
    status: { addresses: addresses.map(({ text }) => ({ type: 'InternalIP', address: text })) },
  }))
  const namespaces = Object.entries(facts.namespaces ?? {}).map(([name, labels]) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels },
  }))
  return [...nodes, ...namespaces, ...promisedSecrets(definition, namespace)]
}

/** A Secret that a peer refers to is taken as promised: its content never stands in the repository. */
function promisedSecrets({ bgpPeers }: Model['definition'], namespace: string): readonly object[] {
  const names = Object.values(bgpPeers ?? {}).flatMap(({ password, passwordSecret }) => [
    ...(password ? [password.secret] : []),
    ...(passwordSecret?.name ? [passwordSecret.name] : []),
  ])
  return [...new Set(names)].map((name) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'kubernetes.io/basic-auth',
    metadata: { name, namespace },
    stringData: { password: 'promised' },
  }))
}
