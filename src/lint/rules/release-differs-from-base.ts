import type { ReleaseException } from '../../define/index.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Finding, Rule } from '../rule.ts'

/** A cluster on another release than its base without saying why and until when: a field may mean something else there. */
export const releaseDiffersFromBase: Rule = {
  name: 'release-differs-from-base',
  severity: 'error',
  docs: {
    what: 'A cluster runs another MetalLB release than its base, and no exception says why and until when.',
    why: 'What the clusters share is written for the release of the base. Under another release a field can be unknown, have another default or mean something else, and nobody looks for that in a file that did not change.',
    example: {
      refused: `
        import { defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          release: 'v0.14.9',
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
      instead: `
        import { behind, defineBase, defineCluster } from 'metallb-overlays'

        const base = defineBase({ release: 'v0.16.1' })

        export default defineCluster({
          extends: base,
          release: behind('v0.14.9', { because: 'frozen until the move', until: '2099-01-31' }),
          pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
          l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
        })`,
    },
    fix: 'Delete the line to follow the base, or declare the difference with `behind` or `ahead`, a reason and a last day.',
    since: '0.1.0',
  },
  lacks: ({ release: { requested, release } }) => (requested === undefined ? [`a release (judged as ${release})`] : []),
  check: ({ release: { requested, base, exception } }) => {
    if (requested === undefined || base === undefined || isSame(requested, base)) return []
    if (!isVersion(requested) || !isVersion(base)) return []
    const direction = directionFrom(base, requested)
    if (exception === undefined) return [undeclared(requested, base, direction)]
    if (exception.direction === direction) return []
    return [wrongDirection(exception, base, direction)]
  },
}

type Direction = ReleaseException['direction']

function undeclared(requested: string, base: string, direction: Direction): Finding {
  return {
    path: ['release'],
    message: `release ${requested} is ${direction === 'behind' ? 'older' : 'newer'} than the base's ${base}, and no exception says why`,
    help: `delete the line to follow the base, or declare it: release: ${direction}('${requested}', { because: '…', until: 'YYYY-MM-DD' })`,
    related: [{ path: ['extends', 'release'], message: `the base is at ${base}` }],
  }
}

function wrongDirection(
  { version, direction: declared }: ReleaseException,
  base: string,
  direction: Direction,
): Finding {
  const path: Path = ['release']
  return {
    path,
    message: `${declared}() declares ${version} ${declared} the base's ${base}, but it is ${direction === 'behind' ? 'older' : 'newer'}`,
    help: `write ${direction}('${version}', …)`,
  }
}

function directionFrom(base: string, requested: string): Direction {
  const [from, to] = [numbersOf(base), numbersOf(requested)]
  const differing = to.findIndex((number, index) => number !== from[index])
  return (to[differing] ?? 0) < (from[differing] ?? 0) ? 'behind' : 'ahead'
}

function isSame(left: string, right: string): boolean {
  return numbersOf(left).join('.') === numbersOf(right).join('.')
}

/** What is none is refused as an unknown release. */
function isVersion(text: string): boolean {
  return numbersOf(text).length === 3
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/gu) ?? []).map(Number)
}
