import type { RuleCases } from './rule-cases.ts'

const lan = "pools: { lan: { addresses: ['192.168.1.60/32'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"

export const cases: RuleCases = {
  accepts: {
    'names, a prefix, and nothing': `{
      nodes: { nuc1: { labels: { room: 'attic_2.a', 'example.org/rack': '' } }, nuc2: { labels: {} } },
      namespaces: { web: { labels: { team: 'web' } } },
      services: { 'web/web': { labels: { tier: 'front' } } },
      ${lan},
    }`,
  },
  rejects: {
    'a blank, a star, and what is too long': {
      cluster: `{
        nodes: { nuc1: { labels: { 'living room': 'yes' } } }, // ^ invalid-label
        namespaces: { web: { labels: { team: '*' } } }, // ^ invalid-label
        services: {
          'web/web': { labels: { tier: '${'a'.repeat(64)}' } }, // ^ invalid-label
        },
        ${lan},
      }`,
      finds: [
        {
          underlined: "'yes'",
          message: '"living room" of node nuc1 is no key of a label',
          help: 'write up to 63 letters, digits, -, _ and ., with a letter or digit at both ends',
        },
        { underlined: "'*'", message: '"*" of namespace web is no value of a label', help: /./ },
        { underlined: `'${'a'.repeat(64)}'`, message: /^"a+" of Service web\/web is no value/, help: /./ },
      ],
    },
  },
}
