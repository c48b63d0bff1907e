import { allocate } from '../src/metallb/allocate.ts'
import type { Bench } from './measure.ts'
import { ratio } from './measure.ts'

/** How allocating grows with the number of Services: ten times as many must not take a hundred times as long. */
export const benches: readonly Bench[] = [
  {
    name: 'allocate 10,000 Services on a /16 nearly full / 1,000',
    goal: 12,
    measure: () => grown(nearlyFull),
  },
  {
    name: 'allocate 10,000 Services that share addresses / 1,000',
    goal: 15,
    measure: () => grown((count) => [pool('lan', '10.0.0.0/16'), ...servicesOf(count, sharing)]),
  },
  {
    name: 'allocate 10,000 Services on two pools alike / 1,000',
    goal: 12,
    measure: () => grown((count) => [pool('lan', '10.0.0.0/16'), pool('dmz', '10.1.0.0/16'), ...servicesOf(count)]),
  },
]

function grown(objectsOf: (count: number) => readonly object[]): Promise<number> {
  const [few, many] = [objectsOf(1_000), objectsOf(10_000)]
  return ratio(
    () => allocateAll(many),
    () => allocateAll(few),
    5,
  )
}

function allocateAll(objects: readonly object[]): void {
  const { services } = allocate(objects, { metallbVersion: 'v0.16.1', bgpType: 'frr' })
  const waiting = Object.values(services).some(
    ({ outcomes: [outcome] }) => outcome === undefined || 'pending' in outcome,
  )
  if (waiting) throw new Error('every Service of the benchmark is meant to get an address')
}

/** A range with room for a hundred more, of which eleven in thirteen addresses are held from before: a /16 for 10,000. */
function nearlyFull(count: number): readonly object[] {
  const held = count * 5.5
  const all = servicesOf(held + count, (index) => (index < held ? { status: statusOf(addressAt(index)) } : {}))
  return [pool('lan', `${addressAt(0)}-${addressAt(held + count + 100)}`), ...all]
}

function pool(name: string, addresses: string): object {
  const metadata = { name, namespace: 'metallb-system' }
  return { apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata, spec: { addresses: [addresses] } }
}

type More = { readonly annotations?: object; readonly status?: object }

function servicesOf(count: number, moreOf: (index: number) => More = () => ({})): readonly object[] {
  return Array.from({ length: count }, (_, index) => {
    const { annotations, status } = moreOf(index)
    const metadata = { name: `service-${index}`, namespace: 'web', annotations }
    const ports = [{ port: 1 + (index % 60_000) }]
    return { apiVersion: 'v1', kind: 'Service', metadata, status, spec: { ...spec, ports } }
  })
}

const spec = { type: 'LoadBalancer', clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10'] }

/** Three Services in four share, with one of a hundred keys. */
function sharing(index: number): More {
  return index % 4 === 0 ? {} : { annotations: { 'metallb.io/allow-shared-ip': `team-${index % 100}` } }
}

function statusOf(ip: string): object {
  return { loadBalancer: { ingress: [{ ip }] } }
}

function addressAt(index: number): string {
  return `10.0.${index >> 8}.${index & 255}`
}
