import type { RuleCases } from './rule-cases.ts'

const pools =
  "pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } }"
const long = 'n'.repeat(64)

export const cases: RuleCases = {
  accepts: {
    'names as they are': `{
      nodes: { 'ip-10-0-0-1.eu-central-1.compute.internal': {}, 1: {} },
      namespaces: { 'kube-system': {}, 9: {} },
      ${pools},
      services: { 'kube-system/dns-tcp': {}, 'apps/2048': {} },
    }`,
    'a node of 253 characters': `{
      nodes: { '${'n'.repeat(253)}': {} },
      ${pools},
    }`,
  },
  rejects: {
    'a node as no host is called': {
      cluster: `{
        nodes: {
          NUC_1: {}, // ^ invalid-name
          'nuc-.lan': {}, // ^ invalid-name
          '${'n'.repeat(254)}': {}, // ^ invalid-name
        },
        ${pools},
      }`,
      finds: [
        {
          underlined: 'NUC_1',
          message: 'no node can have the name "NUC_1"',
          help: 'write lower-case letters, digits and -, with a letter or digit at both ends; dots may be between',
        },
        { underlined: "'nuc-.lan'", message: /"nuc-\.lan"/, help: /./ },
        { underlined: `'${'n'.repeat(254)}'`, message: /no node/, help: /./ },
      ],
    },
    'namespaces and Services': {
      cluster: `{
        namespaces: {
          'my.apps': {}, // ^ invalid-name
          '${long}': {}, // ^ invalid-name
        },
        ${pools},
        services: {
          'apps/Web': {}, // ^ invalid-name
          'my_apps/web': {}, // ^ invalid-name
        },
      }`,
      finds: [
        { underlined: "'my.apps'", message: 'no namespace can have the name "my.apps"', help: /ends$/ },
        { underlined: `'${long}'`, message: /no namespace/, help: /./ },
        { underlined: "'apps/Web'", message: 'no Service can have the name "Web"', help: /ends$/ },
        { underlined: "'my_apps/web'", message: 'no namespace can have the name "my_apps"', help: /ends$/ },
      ],
    },
  },
}
