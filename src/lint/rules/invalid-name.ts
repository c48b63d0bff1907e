import { isDnsLabel, isSubdomain } from '../../metallb/config/name-syntax.ts'
import type { Model } from '../../model/model.ts'
import type { Finding, Rule } from '../rule.ts'

/** The name of a node, a namespace or a Service that no object of Kubernetes can have. */
export const invalidName: Rule = {
  name: 'invalid-name',
  severity: 'error',
  docs: {
    what: 'A node, a namespace or a Service of the definition has a name that Kubernetes does not take.',
    why: 'The real object has another name, so what is said of it here is about nothing: the leader of an address is chosen by the names of nodes, and a selector by `kubernetes.io/hostname` matches another one.',
    example: {
      refused: `
        nodes: { NUC_1: {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { 'nuc-1': {} },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write what `kubectl get` shows: lower-case letters, digits and `-`, with a letter or digit at both ends; up to 63 of them. A node may have dots between such parts, up to 253 characters.',
    since: '0.1.0',
  },
  check: ({ definition: { nodes = {}, namespaces = {} }, facts }: Model) => [
    ...Object.keys(nodes).flatMap((name) =>
      isSubdomain(name) ? [] : [faultOf(['nodes', name], name, 'node', `${help}; dots may be between`)],
    ),
    ...Object.keys(namespaces).flatMap((name) =>
      isDnsLabel(name) ? [] : [faultOf(['namespaces', name], name, 'namespace', help)],
    ),
    ...(facts.services ?? []).flatMap(({ namespace, name, path }) => [
      ...(isDnsLabel(namespace) ? [] : [faultOf(path, namespace, 'namespace', help)]),
      ...(isDnsLabel(name) ? [] : [faultOf(path, name, 'Service', help)]),
    ]),
  ],
}

const help = 'write lower-case letters, digits and -, with a letter or digit at both ends'

function faultOf(path: Finding['path'], name: string, kind: string, helpFor: string): Finding {
  return { path, message: `no ${kind} can have the name ${JSON.stringify(name)}`, help: helpFor }
}
