import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { BFDProfileSpec } from './types.generated.ts'

/** Settings of BFD that BGPPeers refer to by name. */
export interface IBFDProfile extends TypeMeta {
  apiVersion: 'metallb.io/v1beta1'
  kind: 'BFDProfile'
  metadata?: ObjectMeta
  spec?: BFDProfileSpec
}

/** Settings of BFD that BGPPeers refer to by name. */
export class BFDProfile extends MetalLBModel<IBFDProfile> implements IBFDProfile {
  static readonly apiVersion: IBFDProfile['apiVersion'] = 'metallb.io/v1beta1'
  static readonly kind: IBFDProfile['kind'] = 'BFDProfile'
  static readonly is: TypeMetaGuard<IBFDProfile> = createTypeMetaGuard<IBFDProfile>(BFDProfile)

  declare metadata?: ObjectMeta
  declare spec?: BFDProfileSpec

  constructor(data?: ModelData<IBFDProfile>) {
    super()
    this.setDefinedProps({
      apiVersion: BFDProfile.apiVersion,
      kind: BFDProfile.kind,
      ...data,
    } as ModelData<IBFDProfile>)
  }
}
