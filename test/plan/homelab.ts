import { asCluster } from '../../src/define/index.ts'
import type { ClusterDefinition } from '../../src/define/index.ts'
import { resolve } from '../../src/model/resolve.ts'
import { planOf, sideOfModel } from '../../src/plan/index.ts'
import type { Plan, Side } from '../../src/plan/index.ts'

/** Four NUCs, three of them in the office, and what hangs on their addresses. */
export const homelab: ClusterDefinition = {
  name: 'homelab',
  release: 'v0.14.9',
  backend: 'native',
  install: 'kustomize',
  kubernetes: { version: 'v1.34.3' },
  nodes: {
    nuc1: { labels: { room: 'office' } },
    nuc2: { labels: { room: 'office' } },
    nuc3: { labels: { room: 'office' } },
    nuc4: { labels: { room: 'attic' } },
  },
  pools: { 'metallb-pool': { addresses: ['192.168.1.60-192.168.1.75'] } },
  l2Advertisements: {
    lan: { ipAddressPools: ['metallb-pool'], nodeSelectors: [{ matchLabels: { room: 'office' } }] },
  },
  services: {
    'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ports: [80, 443] },
    'gitea/gitea-ssh': {
      loadBalancerIPs: '192.168.1.61',
      ports: [22],
      externalTrafficPolicy: 'Local',
      endpoints: ['nuc2'],
    },
    'k3s-dns/k3s-dns': { pool: 'metallb-pool', ports: ['53/udp', '53/tcp'] },
    'media/plex': { loadBalancerIPs: '192.168.1.72', ports: [32_400], hostnames: ['plex.home.example'] },
  },
}

/** The cluster with some of it written anew. */
export function sideWith(changes: Partial<ClusterDefinition> = {}): Side {
  return sideOfModel(resolve(asCluster({ ...homelab, ...changes })).model)
}

/** What becomes of it by a change of some of its definition. */
export function planFor(changes: Partial<ClusterDefinition>, before: Partial<ClusterDefinition> = {}): Plan {
  return planOf(sideWith(before), sideWith({ ...before, ...changes }))
}

/** Pools by name, each with its addresses. */
export function pools(entries: Readonly<Record<string, string>>): Partial<ClusterDefinition> {
  return {
    pools: Object.fromEntries(
      Object.entries(entries).map(([name, addresses]) => [name, { addresses: [addresses as `${string}/${number}`] }]),
    ),
  }
}

/** `service: effect` of those that do not keep what they have; `?` where it may be otherwise. */
export function effectsOf({ services }: Plan): readonly string[] {
  return services
    .filter(({ effect }) => effect !== 'kept')
    .map(({ service, effect, certain }) => `${service}: ${effect}${certain ? '' : '?'}`)
}
