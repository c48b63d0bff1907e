import type { RuleCases } from './rule-cases.ts'

const homelab = `
  segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
  pools: { 'edge-pool': { addresses: ['192.168.1.60/32', '192.168.1.1/32'] } },
  l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },`
const terms = "because: 'the router moves', until: '2026-06-01'"
const rule = "rule: 'pool-holds-gateway'"

/** A cluster that extends a base with this suppression. */
const extending = (fields: string) => `import { base } from './base.ts'
  export default defineCluster({ extends: base, ${fields} })`
const baseWith = (suppression: string) => ({
  'base.ts': `export const base = defineBase({ suppress: [${suppression}] })\n`,
})

/** What can be wrong with a suppression. */
export const tables: Readonly<Record<string, RuleCases>> = {
  'suppression-expired': {
    accepts: {
      'the whole cluster, to the last moment of its last day': {
        now: '2026-06-01T23:59:59.999Z',
        cluster: `{ suppress: [{ ${rule}, ${terms} }], ${homelab} }`,
      },
      'a place, by its path': `{ suppress: [{ ${rule}, at: 'pools.edge-pool.addresses.1', ${terms} }], ${homelab} }`,
      'what is below a place': `{ suppress: [{ ${rule}, at: 'pools.edge-pool', ${terms} }], ${homelab} }`,
      'a resource': `{ suppress: [{ ${rule}, at: 'IPAddressPool/edge-pool', ${terms} }], ${homelab} }`,
      'a field of a resource': `{
        suppress: [{ ${rule}, at: 'IPAddressPool/edge-pool.spec.addresses', ${terms}, ticket: 'HOME-112' }],
        ${homelab} }`,
      'what the base suppresses': { files: baseWith(`{ ${rule}, ${terms} }`), cluster: extending(homelab) },
    },
    rejects: {
      'the day after: the finding is back': {
        now: '2026-06-02T00:00:00Z',
        cluster: `{
          suppress: [
            { ${rule}, at: 'pools.edge-pool', ${terms} }, // ^ suppression-expired
          ],
          segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
          pools: {
            'edge-pool': { addresses: ['192.168.1.1/32'] }, // ^ pool-holds-gateway
          },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        }`,
        finds: [
          {
            underlined: "'2026-06-01'",
            message: 'the suppression of pool-holds-gateway at pools.edge-pool ended on 2026-06-01',
            help: 'mend what it hides and delete it, or agree on a later day',
          },
          { rule: 'pool-holds-gateway', underlined: "'192.168.1.1/32'", message: /gateway/, help: /./ },
        ],
      },
      'the day after, in a base': {
        now: '2026-06-02T00:00:00Z',
        files: baseWith(`\n{ rule: 'pool-nearly-full', ${terms} }, // ^ suppression-expired\n`),
        cluster: extending(`pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },`),
        finds: [
          {
            underlined: "'2026-06-01'",
            message: 'the suppression of pool-nearly-full ended on 2026-06-01',
            help: 'mend what it hides and delete it, or agree on a later day',
          },
        ],
      },
      'a day that the calendar has not, and a reason of white space': {
        cluster: `{
          suppress: [
            { rule: 'pool-nearly-full', because: 'soon', until: '2026-06-31' }, // ^ suppression-expired
            { rule: 'pool-nearly-full', because: ' ', until: '2026-06-30' }, // ^ suppression-expired
          ],
          pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },
        }`,
        finds: [
          { underlined: "'2026-06-31'", message: '"2026-06-31" is no day', help: 'write it as YYYY-MM-DD' },
          {
            underlined: "' '",
            message: 'the suppression gives no reason',
            help: 'write why, for whoever meets it next',
          },
        ],
      },
    },
  },
  'needless-suppression': {
    accepts: {
      'two that match the same': `{
        suppress: [{ ${rule}, ${terms} }, { ${rule}, at: 'pools', ${terms} }],
        ${homelab} }`,
      'a rule that lacks a fact': `{
        suppress: [{ rule: 'pool-holds-node-address', ${terms} }],
        pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } } }`,
      'what the base suppresses and another cluster needs': {
        files: baseWith(`{ ${rule}, ${terms} }`),
        cluster: extending(`segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
          pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },`),
        others: {
          attic: `const base = defineBase({ suppress: [{ ${rule}, ${terms} }] })
            export default defineCluster({
              extends: base,
              segments: { attic: { subnet: '192.168.2.0/24', gateway: '192.168.2.1' } },
              pools: { 'attic-pool': { addresses: ['192.168.2.1/32'] } },
              l2Advertisements: { attic: { ipAddressPools: ['attic-pool'] } },
            })`,
        },
      },
    },
    rejects: {
      'a place without such a finding, one that only begins alike, and a cluster without any': {
        cluster: `{
          suppress: [
            { ${rule}, at: 'pools.edge-pool.addresses.0', ${terms} }, // ^ needless-suppression
            { ${rule}, at: 'pools.edge', ${terms} }, // ^ needless-suppression
            { rule: 'host-bits-set', ${terms} }, // ^ needless-suppression
            { ${rule}, at: 'pools.edge-pool.addresses.1', ${terms} },
          ],
          ${homelab}
        }`,
        finds: [
          {
            underlined: "'pools.edge-pool.addresses.0'",
            message: 'there is no finding of pool-holds-gateway at pools.edge-pool.addresses.0',
            help: 'delete the suppression',
          },
          { underlined: "'pools.edge'", message: /at pools\.edge$/, help: 'delete the suppression' },
          {
            underlined: "'host-bits-set'",
            message: 'there is no finding of host-bits-set',
            help: 'delete the suppression',
          },
        ],
      },
      'a rule that is off': {
        cluster: `{
          rules: { 'pool-holds-gateway': 'off' },
          suppress: [
            { ${rule}, ${terms} }, // ^ needless-suppression
          ],
          ${homelab}
        }`,
        finds: [
          {
            underlined: "'pool-holds-gateway'",
            message: 'pool-holds-gateway is switched off, and suppressed as well',
            help: 'delete the suppression',
          },
        ],
      },
      'what the base suppresses and no cluster needs': {
        files: baseWith(`\n{ ${rule}, ${terms} }, // ^ needless-suppression\n`),
        cluster: extending(`segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
          pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } },
          l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } },`),
        finds: [
          {
            underlined: "'pool-holds-gateway'",
            message: 'there is no finding of pool-holds-gateway',
            help: 'delete the suppression',
          },
        ],
      },
    },
  },
}
