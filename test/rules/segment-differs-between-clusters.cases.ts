import type { RuleCases } from './rule-cases.ts'

const lan = (subnet: string): string => `{
  segments: { lan: { subnet: ${subnet} } }, 
  communities: { 'no-export': '65535:65281' },
}`

export const cases: RuleCases = {
  accepts: {
    'one network, written in two ways': {
      cluster: lan("['192.168.1.0/24', '2001:db8::/64']"),
      others: { lab: lan("['2001:DB8:0::/64', '192.168.1.0/24']") },
    },
    'two names': { cluster: lan("'192.168.1.0/24'"), others: { lab: lan("'192.168.2.0/24'").replace('lan', 'lab') } },
  },
  rejects: {
    'one name for two networks': {
      cluster: `{
        segments: { lan: { subnet: '192.168.1.0/24' } }, // ^ segment-differs-between-clusters
        communities: { 'no-export': '65535:65281' },
      }`,
      others: { lab: lan("'192.168.1.0/24'"), workbench: lan("['192.168.1.0/25', '2001:db8::/64']") },
      finds: [
        {
          underlined: "'192.168.1.0/24'",
          message: 'segment "lan" is 192.168.1.0/24 here and 192.168.1.0/25, 2001:db8::/64 in cluster workbench',
          help: 'give each network a name of its own, shared by the clusters on it',
          related: ["['192.168.1.0/25', '2001:db8::/64']  192.168.1.0/25, 2001:db8::/64, in cluster workbench"],
        },
      ],
    },
  },
}
