import { createTypeMetaGuard, type ModelData, type TypeMeta, type TypeMetaGuard } from '@kubernetes-models/base'
import { MetalLBModel } from './metallb-model.ts'
import type { ObjectMeta } from './object-meta.ts'
import type { IPAddressPoolSpec, IPAddressPoolStatus } from './types.generated.ts'

/** Addresses that MetalLB may give to Services of type LoadBalancer. */
export interface IIPAddressPool extends TypeMeta {
  apiVersion: 'metallb.io/v1beta1'
  kind: 'IPAddressPool'
  metadata?: ObjectMeta
  spec: IPAddressPoolSpec
  status?: IPAddressPoolStatus
}

/** Addresses that MetalLB may give to Services of type LoadBalancer. */
export class IPAddressPool extends MetalLBModel<IIPAddressPool> implements IIPAddressPool {
  static readonly apiVersion: IIPAddressPool['apiVersion'] = 'metallb.io/v1beta1'
  static readonly kind: IIPAddressPool['kind'] = 'IPAddressPool'
  static readonly is: TypeMetaGuard<IIPAddressPool> = createTypeMetaGuard<IIPAddressPool>(IPAddressPool)

  declare metadata?: ObjectMeta
  declare spec: IPAddressPoolSpec
  declare status?: IPAddressPoolStatus

  constructor(data?: ModelData<IIPAddressPool>) {
    super()
    this.setDefinedProps({
      apiVersion: IPAddressPool.apiVersion,
      kind: IPAddressPool.kind,
      ...data,
    } as ModelData<IIPAddressPool>)
  }
}
