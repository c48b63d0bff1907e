import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { CommunitySpec } from './types.generated.ts'

/** Names for BGP communities, to be used in BGPAdvertisements. */
export interface ICommunity extends TypeMeta {
  apiVersion: 'metallb.io/v1beta1'
  kind: 'Community'
  metadata?: ObjectMeta
  spec?: CommunitySpec
}

/** Names for BGP communities, to be used in BGPAdvertisements. */
export class Community extends MetalLBModel<ICommunity> implements ICommunity {
  static readonly apiVersion: ICommunity['apiVersion'] = 'metallb.io/v1beta1'
  static readonly kind: ICommunity['kind'] = 'Community'
  static readonly is: TypeMetaGuard<ICommunity> = createTypeMetaGuard<ICommunity>(Community)

  declare metadata?: ObjectMeta
  declare spec?: CommunitySpec

  constructor(data?: ModelData<ICommunity>) {
    super()
    this.setDefinedProps({ apiVersion: Community.apiVersion, kind: Community.kind, ...data } as ModelData<ICommunity>)
  }
}
