import type { Path } from '../../diagnostics/diagnostic.ts'
import { bgpTypes } from '../../metallb/target.ts'
import type { BgpType } from '../../metallb/target.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt } from '../object.ts'
import type { Install } from './install.ts'
import type { Role } from './program-options.ts'

/** One of MetalLB's programs in a workload. */
export type Program = {
  readonly role: Role
  /** Of its image. */
  readonly tag: string
  /** Of its container, from the root of the object. */
  readonly path: Path
  readonly container: unknown
}

/** MetalLB's controller or speaker as plain manifests; undefined for other objects. */
export function programOf({ object }: Manifest): Program | undefined {
  if (!['DaemonSet', 'Deployment'].includes(headOf(object)?.kind ?? '')) return undefined
  const path = ['spec', 'template', 'spec', 'containers'] as const
  for (const [index, container] of listAt(object, ...path).entries()) {
    const [, role, tag] =
      /(?:^|\/)metallb\/(controller|speaker):(v?\d[\w.-]*)/u.exec(textAt(container, 'image') ?? '') ?? []
    if (tag !== undefined) return { role: role as Role, tag, path: [...path, index], container }
  }
  return undefined
}

/** What a program tells of the installation: the tag of its image, and METALLB_BGP_TYPE, native where a speaker has none. */
export function workloadInstall(manifest: Manifest): Install | undefined {
  const program = programOf(manifest)
  if (program === undefined) return undefined
  const { role, tag, path, container } = program
  const place = manifest.placeOf([...path, 'image'])
  const backend = backendOf(container) ?? (role === 'speaker' ? 'native' : undefined)
  return {
    way: 'manifests',
    place,
    version: { value: tag, place },
    backend: backend && { value: backend, place },
    loadBalancerClass: classOf(container),
  }
}

/** Of `--lb-class=metallb`, or of the two words that Go's flag package takes as well. */
function classOf(container: unknown): string | undefined {
  const words = listAt(container, 'args').map(String)
  const at = words.findIndex((word) => /^--?lb-class(?:=|$)/u.test(word))
  const [, inOne] = /=(.*)$/u.exec(words[at] ?? '') ?? []
  return at === -1 ? undefined : (inOne ?? words[at + 1])
}

function backendOf(container: unknown): BgpType | undefined {
  const variable = listAt(container, 'env').find((each) => textAt(each, 'name') === 'METALLB_BGP_TYPE')
  const value = textAt(variable, 'value')
  return bgpTypes.find((type) => type === value)
}
