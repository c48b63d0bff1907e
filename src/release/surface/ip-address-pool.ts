import { boolean, integer, object, string, strings, list } from './field.ts'
import type { Kind } from './kind.ts'
import { labelSelectors } from './label-selector.ts'

const serviceAllocation = object(
  {
    priority: integer({
      doc: 'Which pool is tried first for a Service that several pools would serve: the lower number wins. Pools without a priority, or with 0, come last.',
    }),
    namespaces: strings({
      doc: 'Names of the namespaces whose Services may take an address from this pool. The same name twice is an error from v0.13.10 on.',
    }),
    namespaceSelectors: labelSelectors({
      doc: 'Namespaces chosen by their labels, in addition to the ones in `namespaces`.',
    }),
    serviceSelectors: labelSelectors({
      doc: 'Services chosen by their labels. Where namespaces are given too, a Service must meet both.',
    }),
  },
  {
    name: 'ServiceAllocation',
    since: 'v0.13.8',
    doc: 'Keeps the pool for some Services and ranks it among the pools that serve the same one. Without it the pool serves every Service.',
  },
)

const spec = object(
  {
    addresses: list(string({ doc: 'A CIDR or a range.' }), {
      required: true,
      doc: 'The addresses the pool hands out, each entry a CIDR (`192.168.10.0/24`, `fd00::/120`) or a range with both ends included (`192.168.10.60-192.168.10.80`). A single address needs its mask (`/32`, `/128`). IPv4 and IPv6 may stand side by side; no address may be in two entries or in two pools.',
    }),
    autoAssign: boolean({
      default: true,
      doc: 'Whether Services that ask for nothing get an address from here. With false only those that name the pool or one of its addresses do.',
    }),
    avoidBuggyIPs: boolean({
      default: false,
      since: 'v0.13.4',
      doc: 'Leaves out the IPv4 addresses that end in .0 or .255, which some old network gear drops.',
    }),
    serviceAllocation,
  },
  {
    name: 'IPAddressPoolSpec',
    required: true,
    doc: 'The addresses of a pool and the Services that may have them.',
  },
)

const counter = { format: 'int64', required: true, since: 'v0.15.0' } as const

const status = object(
  {
    assignedIPv4: integer({ ...counter, doc: 'How many IPv4 addresses of the pool are in use.' }),
    assignedIPv6: integer({ ...counter, doc: 'How many IPv6 addresses of the pool are in use.' }),
    availableIPv4: integer({ ...counter, doc: 'How many IPv4 addresses of the pool are free.' }),
    availableIPv6: integer({ ...counter, doc: 'How many IPv6 addresses of the pool are free.' }),
  },
  {
    name: 'IPAddressPoolStatus',
    doc: 'Written by MetalLB, never by hand: how full the pool is. Empty before v0.15.0.',
  },
)

/** IPAddressPool, in every release. */
export const ipAddressPool: Kind = {
  kind: 'IPAddressPool',
  plural: 'ipaddresspools',
  doc: 'Addresses that MetalLB may give to Services of type LoadBalancer. Nobody hears of them until an L2Advertisement or a BGPAdvertisement announces the pool.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      root: object({ spec, status }, { doc: 'A pool of addresses.' }),
    },
  ],
}
