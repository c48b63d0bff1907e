import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { BGPPeerSpec } from './types.generated.ts'

/** A router with which the nodes open a BGP session. */
export interface IBGPPeer extends TypeMeta {
  apiVersion: 'metallb.io/v1beta2'
  kind: 'BGPPeer'
  metadata?: ObjectMeta
  spec?: BGPPeerSpec
}

/** A router with which the nodes open a BGP session. */
export class BGPPeer extends MetalLBModel<IBGPPeer> implements IBGPPeer {
  static readonly apiVersion: IBGPPeer['apiVersion'] = 'metallb.io/v1beta2'
  static readonly kind: IBGPPeer['kind'] = 'BGPPeer'
  static readonly is: TypeMetaGuard<IBGPPeer> = createTypeMetaGuard<IBGPPeer>(BGPPeer)

  declare metadata?: ObjectMeta
  declare spec?: BGPPeerSpec

  constructor(data?: ModelData<IBGPPeer>) {
    super()
    this.setDefinedProps({ apiVersion: BGPPeer.apiVersion, kind: BGPPeer.kind, ...data } as ModelData<IBGPPeer>)
  }
}
