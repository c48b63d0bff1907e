import type { Model, ServiceFacts } from '../model/model.ts'
import { serviceDefinitionOf } from '../model/service-definition.ts'

/** Which of MetalLB's three rules on sharing keeps two Services from one address, and how. */
export type SharingFault = { readonly rule: 'key' | 'pods' | 'ports'; readonly why: string }

/** Undefined where they may share. In the order in which MetalLB asks: allocator.checkSharing. */
export function sharingFault(model: Model, later: ServiceFacts, holder: ServiceFacts): SharingFault | undefined {
  return keyFault(model, later, holder) ?? podsFault(model, later, holder) ?? portsFault(model, later, holder)
}

function keyFault(model: Model, later: ServiceFacts, holder: ServiceFacts): SharingFault | undefined {
  const [own, other] = [later, holder].map(({ id }) => serviceDefinitionOf(model, id).sharingKey ?? '')
  if (own !== '' && own === other) return undefined
  if (own === '' && other === '') return { rule: 'key', why: 'neither has a sharing key' }
  if (own === '') return { rule: 'key', why: `it has no sharing key, and ${holder.id} has "${other}"` }
  if (other === '') return { rule: 'key', why: `${holder.id} has no sharing key, and it has "${own}"` }
  return { rule: 'key', why: `its sharing key is "${own}", that of ${holder.id} is "${other}"` }
}

/** Where one is Local, both have to be, for the same pods. */
function podsFault(model: Model, later: ServiceFacts, holder: ServiceFacts): SharingFault | undefined {
  const [own, other] = [podsOf(model, later), podsOf(model, holder)]
  if (own === other) return undefined
  if (own !== '' && other !== '')
    return { rule: 'pods', why: 'both have externalTrafficPolicy Local, and they are for different pods' }
  const local = own === '' ? holder.id : 'it'
  return { rule: 'pods', why: `only ${local} has externalTrafficPolicy Local` }
}

function podsOf(model: Model, { id, name, selector }: ServiceFacts): string {
  if (serviceDefinitionOf(model, id).externalTrafficPolicy !== 'Local') return ''
  return Object.entries(selector ?? { service: name })
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join(',')
}

function portsFault(model: Model, later: ServiceFacts, holder: ServiceFacts): SharingFault | undefined {
  const others = new Set(portsOf(model, holder))
  const both = portsOf(model, later).filter((port) => others.has(port))
  return both.length === 0 ? undefined : { rule: 'ports', why: `both have ${both.join(', ')}` }
}

function portsOf(model: Model, { id }: ServiceFacts): readonly string[] {
  return (serviceDefinitionOf(model, id).ports ?? []).map((port) => (typeof port === 'number' ? `${port}/tcp` : port))
}
