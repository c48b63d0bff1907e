import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { BGPAdvertisementSpec } from './types.generated.ts'

/** Announces the addresses of pools as routes to BGP peers. */
export interface IBGPAdvertisement extends TypeMeta {
  apiVersion: 'metallb.io/v1beta1'
  kind: 'BGPAdvertisement'
  metadata?: ObjectMeta
  spec?: BGPAdvertisementSpec
}

/** Announces the addresses of pools as routes to BGP peers. */
export class BGPAdvertisement extends MetalLBModel<IBGPAdvertisement> implements IBGPAdvertisement {
  static readonly apiVersion: IBGPAdvertisement['apiVersion'] = 'metallb.io/v1beta1'
  static readonly kind: IBGPAdvertisement['kind'] = 'BGPAdvertisement'
  static readonly is: TypeMetaGuard<IBGPAdvertisement> = createTypeMetaGuard<IBGPAdvertisement>(BGPAdvertisement)

  declare metadata?: ObjectMeta
  declare spec?: BGPAdvertisementSpec

  constructor(data?: ModelData<IBGPAdvertisement>) {
    super()
    this.setDefinedProps({
      apiVersion: BGPAdvertisement.apiVersion,
      kind: BGPAdvertisement.kind,
      ...data,
    } as ModelData<IBGPAdvertisement>)
  }
}
