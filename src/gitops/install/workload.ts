import { bgpTypes } from '../../metallb/target.ts'
import type { BgpType } from '../../metallb/target.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, listAt, textAt } from '../object.ts'
import type { Install } from './install.ts'

/** MetalLB's controller or speaker as plain manifests: the tag of its image and its METALLB_BGP_TYPE, native where it has none. */
export function workloadInstall(manifest: Manifest): Install | undefined {
  const { object } = manifest
  if (!['DaemonSet', 'Deployment'].includes(headOf(object)?.kind ?? '')) return undefined
  const at = ['spec', 'template', 'spec', 'containers'] as const
  for (const [index, container] of listAt(object, ...at).entries()) {
    const [, role, tag] =
      /(?:^|\/)metallb\/(controller|speaker):(v?\d[\w.-]*)/u.exec(textAt(container, 'image') ?? '') ?? []
    if (tag === undefined) continue
    const place = manifest.placeOf([...at, index, 'image'])
    const backend = backendOf(container) ?? (role === 'speaker' ? 'native' : undefined)
    return { place, version: { value: tag, place }, backend: backend && { value: backend, place } }
  }
  return undefined
}

function backendOf(container: unknown): BgpType | undefined {
  const variable = listAt(container, 'env').find((each) => textAt(each, 'name') === 'METALLB_BGP_TYPE')
  const value = textAt(variable, 'value')
  return bgpTypes.find((type) => type === value)
}
