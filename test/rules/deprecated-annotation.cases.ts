import type { RuleCases } from './rule-cases.ts'
import { chartWith, release, service } from './service-yaml.ts'

const old = '    metallb.universe.tf/address-pool: edge\n'

export const cases: RuleCases = {
  accepts: {
    'the last release that knows no other': `${release('0.14.8')}${service(old)}`,
    'a release that nobody tells': service(old),
    'the new prefix': `${release('0.16.1')}${service('    metallb.io/address-pool: edge\n')}`,
  },
  rejects: {
    'the values of another chart': {
      cluster: `${release('0.14.9')}${chartWith('        metallb.universe.tf/address-pool: edge # ^ deprecated-annotation\n')}`,
      finds: [
        {
          underlined: 'metallb.universe.tf/address-pool',
          message: /of the values of HelmRelease ingress\/traefik is deprecated/u,
          help: 'write metallb.io/address-pool',
        },
      ],
    },
    'the first release that complains': {
      cluster: `${release('0.14.9')}${service(old.replace('\n', ' # ^ deprecated-annotation\n'))}`,
      finds: [
        {
          underlined: 'metallb.universe.tf/address-pool',
          message:
            'the prefix of "metallb.universe.tf/address-pool" of Service ingress/traefik is deprecated since v0.14.9',
          help: 'write metallb.io/address-pool',
        },
      ],
    },
  },
}
