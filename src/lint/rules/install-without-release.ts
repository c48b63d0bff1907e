import { newestRelease } from '../../release/releases.ts'
import type { Rule } from '../rule.ts'

/** An installation of no release in particular. */
export const installWithoutRelease: Rule = {
  name: 'install-without-release',
  severity: 'error',
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
