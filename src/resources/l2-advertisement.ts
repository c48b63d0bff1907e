import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { L2AdvertisementSpec } from './types.generated.ts'

/** Announces the addresses of pools on the local network segment, by ARP and NDP. */
export interface IL2Advertisement extends TypeMeta {
  apiVersion: 'metallb.io/v1beta1'
  kind: 'L2Advertisement'
  metadata?: ObjectMeta
  spec?: L2AdvertisementSpec
}

/** Announces the addresses of pools on the local network segment, by ARP and NDP. */
export class L2Advertisement extends MetalLBModel<IL2Advertisement> implements IL2Advertisement {
  static readonly apiVersion: IL2Advertisement['apiVersion'] = 'metallb.io/v1beta1'
  static readonly kind: IL2Advertisement['kind'] = 'L2Advertisement'
  static readonly is: TypeMetaGuard<IL2Advertisement> = createTypeMetaGuard<IL2Advertisement>(L2Advertisement)

  declare metadata?: ObjectMeta
  declare spec?: L2AdvertisementSpec

  constructor(data?: ModelData<IL2Advertisement>) {
    super()
    this.setDefinedProps({
      apiVersion: L2Advertisement.apiVersion,
      kind: L2Advertisement.kind,
      ...data,
    } as ModelData<IL2Advertisement>)
  }
}
