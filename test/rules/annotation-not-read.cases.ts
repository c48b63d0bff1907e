import type { RuleCases } from './rule-cases.ts'
import { chartWith, release, service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'the release that reads it first': `${release('0.14.9')}${service('    metallb.io/address-pool: edge\n')}`,
    'a release that nobody tells': service('    metallb.io/address-pool: edge\n'),
    'both prefixes, for clusters of both kinds': `${release('0.13.12')}${service(
      '    metallb.io/address-pool: edge\n    metallb.universe.tf/address-pool: edge\n',
    )}`,
    'a name that no release reads': `${release('0.13.12')}${service('    metallb.io/managed-by: platform\n')}`,
  },
  rejects: {
    'the values of another chart': {
      cluster: `${release('0.14.8')}${chartWith('        metallb.io/address-pool: edge # ^ annotation-not-read\n')}`,
      finds: [
        {
          underlined: 'metallb.io/address-pool',
          message:
            /^v0\.14\.8 does not read "metallb\.io\/address-pool" of the values of HelmRelease ingress\/traefik:/u,
          help: 'write metallb.universe.tf/address-pool',
          severity: 'warning',
        },
      ],
    },
    'the release before': {
      cluster: `${release('0.14.8')}${service('    metallb.io/address-pool: edge # ^ annotation-not-read\n')}`,
      finds: [
        {
          underlined: 'metallb.io/address-pool',
          message:
            'v0.14.8 does not read "metallb.io/address-pool" of Service ingress/traefik: the prefix metallb.io is known from v0.14.9 on',
          help: 'write metallb.universe.tf/address-pool',
        },
      ],
    },
  },
}
