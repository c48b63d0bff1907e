import { bgpTypes } from '../../metallb/target.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, textAt } from '../object.ts'
import type { Install } from './install.ts'

/** The operator's `kind: MetalLB`. It names a backend at most; the release is the operator's own. */
export function operatorInstall(manifest: Manifest): Install | undefined {
  const head = headOf(manifest.object)
  if (head?.kind !== 'MetalLB' || !head.apiVersion.startsWith('metallb.io/')) return undefined
  const written = textAt(manifest.object, 'spec', 'bgpBackend')
  const value = bgpTypes.find((type) => type === written)
  const place = manifest.placeOf(['spec', 'bgpBackend'])
  return { way: undefined, place, backend: value && { value, place } }
}
