import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { meantBy } from '../version-range.ts'
import type { Install, ProgramImage, Told, ValuesLayer } from './install.ts'
import { mixedFinding } from './mixed-finding.ts'
import { imagesInValues } from './program-images.ts'

/** Programs whose images have another tag than what installs them, or than each other. `layers`: the values of the chart. */
export function imageFindings(install: Install, layers: readonly ValuesLayer[]): readonly PlacedFinding[] {
  const given = install.images ?? []
  const inValues = imagesInValues(layers).filter(({ role }) => !given.some((image) => image.role === role))
  const images = [...given, ...inValues].filter(({ tag }) => releaseIn(tag) !== undefined)
  const { version } = install
  if (version !== undefined && releaseIn(version) !== undefined) {
    return images
      .filter(({ tag }) => releaseIn(tag) !== releaseIn(version))
      .map((image) => imageFinding(image, version))
  }
  const [first, ...others] = images.map(({ tag }) => tag)
  if (first === undefined) return []
  return others.filter((other) => releaseIn(other) !== releaseIn(first)).map((other) => mixedFinding(other, first))
}

function imageFinding({ role, tag }: ProgramImage, version: Told<string>): PlacedFinding {
  const said = {
    name: 'mixed-releases',
    severity: 'warning',
    message: `the ${role} of ${tag.value} runs in an installation of ${version.value}: controller, speakers and CRDs are of one release`,
    help: `delete the tag, or install ${tag.value} as a whole`,
  } as const
  return findingAt(tag.place, said, [{ message: `${version.value} is here`, place: version.place }])
}

/** Undefined where no known release is pinned. */
function releaseIn({ value }: Told<string>): string | undefined {
  const meant = meantBy(value.replace(/@.*$/u, ''))
  return meant?.isPinned === true ? meant.version.replace(/^v/u, '') : undefined
}
