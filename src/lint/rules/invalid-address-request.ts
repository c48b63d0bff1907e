import { parseAddress } from '../../address/index.ts'
import type { Family } from '../../address/index.ts'
import type { ServiceFacts } from '../../model/model.ts'
import { serviceDefinitionOf } from '../../model/service-definition.ts'
import type { ServiceDefinition } from '../../model/service-definition.ts'
import type { Rule } from '../rule.ts'

/** A Service's request that MetalLB refuses whatever pools there are: controller.getDesiredLbIPs, ipfamily.ForAddresses. */
export const invalidAddressRequest: Rule = {
  name: 'invalid-address-request',
  severity: 'error',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A Service asks for something that is no IP address, for two addresses of one family, for more than two, or for addresses that are not of its families.',
    why: 'MetalLB gives a Service one address, or one of each family, and reads no networks, ranges or names there. It refuses the whole request: the Service stays pending, and only an event of it says so.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: ['192.168.1.60', '192.168.1.61'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60' } },`,
    },
    fix: 'Ask for one address, or for one of each family where the Service has both.',
    since: '0.1.0',
  },
  check: (model) =>
    (model.facts.services ?? []).flatMap((service) => {
      const definition = serviceDefinitionOf(model, service.id)
      const fault = definition.loadBalancerClass === undefined ? faultOf(service, definition) : undefined
      if (fault === undefined) return []
      const { why, help } = fault
      return [
        {
          path: [...service.path, 'loadBalancerIPs'],
          message: `Service ${service.id} asks for ${why}; it stays pending`,
          help,
        },
      ]
    }),
}

type Fault = { readonly why: string; readonly help: string }

function faultOf({ families, unreadable: [odd] = [] }: ServiceFacts, definition: ServiceDefinition): Fault | undefined {
  if (odd !== undefined) return { why: `${JSON.stringify(odd)}, which is no IP address`, help: helpFor(odd) }
  const texts = [definition.loadBalancerIPs ?? []].flat()
  if (texts.some((text) => !isAddress(text))) return undefined
  if (texts.length > 2) return { why: `${texts.length} addresses, and gets two at most`, help: oneOfEach }
  const asked = texts.flatMap((text) => parseAddress(text)?.family ?? [])
  const what = texts.join(' and ')
  if (asked.length === 2 && asked[0] === asked[1])
    return { why: `two addresses of one family, ${what}`, help: oneOfEach }
  return asked.length === 0 ? undefined : familyFault(what, asked, definition.ipFamilyPolicy, families)
}

/** Which families a Service that prefers both has is the cluster's choice. */
function familyFault(
  what: string,
  asked: readonly Family[],
  policy: ServiceDefinition['ipFamilyPolicy'],
  families: readonly Family[] | undefined,
): Fault | undefined {
  if (policy === 'PreferDualStack') return undefined
  if (policy === 'RequireDualStack')
    return asked.length === 2 ? undefined : { why: `${what} alone, and requires both families`, help: oneOfEach }
  if (asked.length === 2) return { why: `${what}, and is of one family alone`, help: changePolicy }
  const own = families?.[0] ?? asked[0]
  return own === asked[0] ? undefined : { why: `${what}, and is of IPv${own} alone`, help: changePolicy }
}

const changePolicy = "ask for an address of its family, or write ipFamilyPolicy: 'PreferDualStack'"

const oneOfEach = 'ask for one address, or for one of each family where the Service has both'

/** What is meant by what cannot be read. */
function helpFor(text: string): string {
  const alone = text.replace(/\/\d+$/u, '')
  if (alone !== text && isAddress(alone)) return `write the address without its mask: ${alone}`
  const plain = text.replaceAll(/\b0+(?=\d)/gu, '')
  if (plain !== text && isAddress(plain)) return `write no leading zeros: ${plain}`
  const parts = text.split(/[\s;,]+/u).filter((part) => part !== '')
  if (parts.length > 1 && parts.every(isAddress)) return 'for one of each family, write loadBalancerIPs with a comma'
  return 'write an IP address, like 192.168.1.60'
}

function isAddress(text: string): boolean {
  return parseAddress(text) !== undefined
}
