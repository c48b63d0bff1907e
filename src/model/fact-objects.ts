import type { Model } from './model.ts'

/** What stands in YAML beside a model's resources, and its Nodes, Namespaces and promised Secrets, as MetalLB would find them. */
export function factObjects({ facts, resources, namespace, writtenFacts }: Model): readonly object[] {
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
  return [
    ...writtenFacts.map(({ object }) => (isObject(object) ? object : {})),
    ...nodes,
    ...namespaces,
    ...promisedSecrets(resources, namespace),
  ]
}

/** A Secret that a peer refers to is taken as promised: its content never stands in the repository. */
function promisedSecrets(resources: Model['resources'], namespace: string): readonly object[] {
  const names = resources.flatMap(({ object: { kind, spec } }) => (kind === 'BGPPeer' ? secretNameOf(spec) : []))
  return [...new Set(names)].map((name) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'kubernetes.io/basic-auth',
    metadata: { name, namespace },
    stringData: { password: 'promised' },
  }))
}

function secretNameOf(spec: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const { passwordSecret } = spec
  const isReference = typeof passwordSecret === 'object' && passwordSecret !== null && 'name' in passwordSecret
  return isReference && typeof passwordSecret.name === 'string' && passwordSecret.name !== ''
    ? [passwordSecret.name]
    : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
