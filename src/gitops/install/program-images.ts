import { placeInYaml } from '../../source/yaml-places.ts'
import { includedBy } from '../closure.ts'
import type { Kustomization } from '../kustomization.ts'
import { listAt, textAt, valueAt } from '../object.ts'
import type { ProgramImage, ValuesLayer } from './install.ts'
import type { Role } from './program-options.ts'

/** The tags that `images` of a kustomization, and of those that take it in, give MetalLB's programs. The outermost counts. */
export function imagesFor(kustomization: Kustomization, all: readonly Kustomization[]): readonly ProgramImage[] {
  const around = all.filter((each) => each !== kustomization && includedBy(each).includes(kustomization.folder))
  const others = all.filter((each) => each !== kustomization)
  return oneEach([imagesIn(kustomization), ...around.map((each) => imagesFor(each, others))].flat())
}

function imagesIn({ document }: Kustomization): readonly ProgramImage[] {
  return listAt(document.value, 'images').flatMap((image, index) => {
    const role = /(?:^|\/)metallb\/(controller|speaker)$/u.exec(textAt(image, 'name') ?? '')?.[1]
    const value = textAt(image, 'newTag')
    if (role === undefined || value === undefined || valueAt(image, 'digest') !== undefined) return []
    return [{ role: role as Role, tag: { value, place: placeInYaml(document, ['images', index, 'newTag']) } }]
  })
}

/** The tags that values give the programs in MetalLB's chart; later layers win. */
export function imagesInValues(layers: readonly ValuesLayer[]): readonly ProgramImage[] {
  return oneEach(
    layers.flatMap(({ value, placeOf }) =>
      roles.flatMap((role) => {
        const path = [role, 'image', 'tag']
        const tag = textAt(value, ...path)
        return tag === undefined ? [] : [{ role, tag: { value: tag, place: placeOf(path) } }]
      }),
    ),
  )
}

const roles: readonly Role[] = ['controller', 'speaker']

function oneEach(images: readonly ProgramImage[]): readonly ProgramImage[] {
  return roles.flatMap((role) => images.findLast((image) => image.role === role) ?? [])
}
