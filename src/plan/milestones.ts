import { isObject, listOf, objectOf, valueAt } from '../metallb/config/json.ts'
import type { JsonObject } from '../metallb/config/json.ts'
import { identityOf } from '../metallb/webhook/object-identity.ts'
import type { Release } from '../release/releases.ts'
import type { Side } from './side.ts'

/** What a release changed for files that stay as they are. */
type Milestone = {
  readonly since: Release
  readonly what: string
  /** How it is before that release. */
  readonly until: string
  /** How it is from that release on. */
  readonly from: string
  readonly advice?: string
  readonly concerns: (side: Side) => boolean
}

/** In the order of releases. */
export const milestones: readonly Milestone[] = [
  {
    since: 'v0.13.10',
    what: 'advertisements of one pool that differ in localPref',
    until: 'taken',
    from: 'refused',
    concerns: (side) => specsOf(side, 'BGPAdvertisement').some(({ localPref }) => localPref !== undefined),
  },
  {
    since: 'v0.14.0',
    what: 'a change that leaves a held address without a pool',
    until: 'refused as a whole',
    from: 'applied: the Service loses the address at once',
    concerns: ({ services }) => services.length > 0,
  },
  {
    since: 'v0.14.0',
    what: 'AddressPool',
    until: 'read',
    from: 'not read any more',
    advice: 'write IPAddressPools and advertisements first',
    concerns: (side) => specsOf(side, 'AddressPool').length > 0,
  },
  {
    since: 'v0.14.0',
    what: 'nodes with the label node.kubernetes.io/exclude-from-external-load-balancers',
    until: 'announce',
    from: 'announce nothing',
    concerns: ({ facts }) =>
      facts.some((fact) => hasLabel(fact, 'node.kubernetes.io/exclude-from-external-load-balancers')),
  },
  {
    since: 'v0.14.4',
    what: "the webhook's Service and Secret",
    until: 'webhook-service, webhook-server-cert',
    from: 'metallb-webhook-service, metallb-webhook-cert',
    advice: 'delete the old ones where manifests are applied without pruning',
    concerns: () => true,
  },
  {
    since: 'v0.14.9',
    what: 'holdTime and keepaliveTime of 0',
    until: 'mean the default (90s)',
    from: 'mean 0: no timeout',
    advice: 'write the times that you want',
    concerns: (side) =>
      specsOf(side, 'BGPPeer').some(({ holdTime, keepaliveTime }) => [holdTime, keepaliveTime].some(isZero)),
  },
  {
    since: 'v0.14.9',
    what: 'timers of BGP sessions that are not set',
    until: '90s and 30s',
    from: "FRR's own (180s and 60s)",
    advice: 'write holdTime and keepaliveTime',
    concerns: (side) =>
      side.target.bgpType !== 'native' &&
      specsOf(side, 'BGPPeer').some(
        ({ holdTime, keepaliveTime }) => holdTime === undefined && keepaliveTime === undefined,
      ),
  },
  {
    since: 'v0.15.0',
    what: 'address families of BGP sessions',
    until: 'both, unless disableMP',
    from: "the peer address's own, unless dualStackAddressFamily; disableMP has no effect",
    advice: 'set dualStackAddressFamily where a session shall carry both families',
    concerns: (side) => side.target.bgpType !== 'native' && specsOf(side, 'BGPPeer').length > 0,
  },
  {
    since: 'v0.15.0',
    what: 'a serviceAllocation without any selector',
    until: 'is for no Service',
    from: 'is for every Service',
    concerns: (side) =>
      specsOf(side, 'IPAddressPool').some(({ serviceAllocation }) => isWithoutSelectors(serviceAllocation)),
  },
  {
    since: 'v0.16.0',
    what: 'the BGP backend of the chart where the values name none',
    until: 'frr',
    from: 'frr-k8s: a second DaemonSet',
    advice: 'layer 2 only: set frrk8s.enabled: false in this change',
    concerns: ({ install }) => install !== 'kustomize',
  },
  {
    since: 'v0.16.0',
    what: 'metrics',
    until: 'port 7472',
    from: 'HTTPS with RBAC on port 9120',
    advice: 'scrape configuration and alerts',
    concerns: () => true,
  },
  {
    since: 'v0.16.0',
    what: "prometheus.rbacProxy in the chart's values",
    until: 'used',
    from: 'no key any more',
    advice: 'delete it; see tls',
    concerns: ({ install }) => install === 'helm',
  },
  {
    since: 'v0.16.0',
    what: 'rules between FRR peers (router ID, AS number, address)',
    until: 'hold for all peers',
    from: 'hold for peers that share a node',
    concerns: (side) => side.target.bgpType !== 'native' && specsOf(side, 'BGPPeer').length > 1,
  },
]

function specsOf({ resources }: Side, kind: string): readonly JsonObject[] {
  return resources.filter((each) => identityOf(each).kind === kind).map((each) => objectOf(valueAt(each, ['spec'])))
}

function isZero(value: unknown): boolean {
  return typeof value === 'string' && /^0+(?:\.0*)?[a-z]*$/u.test(value)
}

function isWithoutSelectors(allocation: unknown): boolean {
  if (!isObject(allocation)) return false
  const { namespaces, namespaceSelectors, serviceSelectors } = allocation
  return [namespaces, namespaceSelectors, serviceSelectors].every((each) => listOf(each).length === 0)
}

function hasLabel(object: object, label: string): boolean {
  return identityOf(object).kind === 'Node' && valueAt(object, ['metadata', 'labels', label]) !== undefined
}
