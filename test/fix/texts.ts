import { definition } from '../cli/lab.ts'

/** The definition of the cluster. */
export const cluster: string = 'overlays/lab/cluster.ts'

/** What is wrong with the definition comes to light one after the other: the field, then what it holds. */
export const wrong: string = definition(
  `
  release: 'v0.16.1', backend: 'native',
  pools: { 'edge-pool': { adresses: ['10.0.0.1', '10.1.0.5/24'], avoidBuggyIPs: true, segment: 'routed' } }, // the edge
  l2Advertisements: {
    edge: {
      ipAddressPools: ["edge_pool"],
      nodeSelectors: [{ matchLabels: { 'kubernetes.io/hostname': '*' } }],
    },
  }, `,
)

/** The same, mended. */
export const right: string = definition(
  `
  release: 'v0.16.1', backend: 'native',
  pools: { 'edge-pool': { addresses: ['10.0.0.1/32', '10.1.0.0/24'], avoidBuggyIPs: true, segment: 'routed' } }, // the edge
  l2Advertisements: {
    edge: {
      ipAddressPools: ["edge-pool"],
    },
  }, `,
)

/** A pool with a comment on its address. */
export const pool = (address: string, more = ''): string =>
  `apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: edge-pool, namespace: metallb-system }\nspec:\n  addresses:\n    - ${address} # the edge\n${more}`

/** Fields of a definition whose pool has host bits set. */
export const withHostBits = (more: string): string =>
  `release: 'v0.16.1', backend: 'native', ${more} pools: { 'edge-pool': { addresses: ['10.1.0.5/24'], avoidBuggyIPs: true, segment: 'routed' } }, l2Advertisements: { edge: {} }`

/** A BGPAdvertisement with a community. */
export const advertisement = (community: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: BGPAdvertisement\nmetadata: { name: edge, namespace: metallb-system }\nspec: { communities: [${community}] }\n`

/** An L2Advertisement with these fields. */
export const layer2 = (fields: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: edge, namespace: metallb-system }\nspec: { ${fields} }\n`

/** A Community with one alias. */
export const communityNamed = (name: string): string =>
  `apiVersion: metallb.io/v1beta1\nkind: Community\nmetadata: { name: edge, namespace: metallb-system }\nspec: { communities: [{ name: ${name}, value: '65010:1' }] }\n`

/** A definition in YAML, with comments. */
export const yamlDefinition = (address: string, name: string): string =>
  `release: v0.16.1 # as the base\nbackend: native\npools:\n  edge-pool: { addresses: [${address}], avoidBuggyIPs: true, segment: routed }\nl2Advertisements:\n  edge:\n    ipAddressPools:\n      - '${name}' # the edge\n`

/** A Service that asks for a pool. */
export const serviceFor = (name: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: web\n  annotations:\n    metallb.io/address-pool: ${name}\nspec: { type: LoadBalancer, ports: [{ port: 80 }] }\n`

/** A Service with these annotations, a line each. */
export const serviceWith = (...annotations: readonly string[]): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: web\n  annotations:\n${annotations.map((each) => `    ${each}\n`).join('')}spec: { type: LoadBalancer, ports: [{ port: 80 }] }\n`

/** A Service that asks for its address by an annotation with this prefix. */
export const annotated = (prefix: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: web\n  annotations:\n    # as asked for by the network team\n    "${prefix}/loadBalancerIPs": 10.0.0.1 # edge\nspec: { type: LoadBalancer, ports: [{ port: 80 }] }\n`
