import { newestRelease } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** An installation of no release in particular. */
export const installWithoutRelease: Rule = {
  name: 'install-without-release',
  severity: 'error',
  docs: {
    what: 'MetalLB is to be installed by this overlay, but no release says which.',
    why: 'Without a release there is nothing to pin: what gets installed would depend on the day, and the rest of the configuration would be judged by a release that may not be the one that runs.',
    example: {
      refused: `
        install: 'kustomize',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        install: 'kustomize',
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write `release`, in the cluster or in its base.',
    since: '0.1.0',
  },
  check: ({ install, release: { requested } }) =>
    install === 'none' || requested !== undefined
      ? []
      : [
          {
            path: ['install'],
            message: `install: '${install}' needs a release to install`,
            help: `add release: '${newestRelease}'`,
          },
        ],
}
