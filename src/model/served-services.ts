import { isObject } from '../release/json-object.ts'
import type { WrittenService } from './written-services.ts'

type Services = ReadonlyMap<string, WrittenService>

/** What is known of who serves the Services. */
export type Serving = {
  /** The class that MetalLB is started with; absent: none. */
  readonly loadBalancerClass?: string | undefined
  /** Whether anything is seen of MetalLB but Services that do not name it. Default: it is. */
  readonly isInSight?: boolean
}

/**
 * The Services as MetalLB looks at them: those of its own class as if they had none, and without a class only where it has
 * none. Mirrors filterByLoadBalancerClass of its service_controller.go.
 */
export function servedServices(services: Services, { loadBalancerClass, isInSight = true }: Serving): Services {
  return new Map(
    [...services].flatMap(([id, service]) => {
      if (!isInSight && !namesMetallb(service)) return []
      if (loadBalancerClass === undefined) return [[id, service]]
      const { loadBalancerClass: own, ...definition } = service.definition
      if (own === undefined) return []
      return [[id, own === loadBalancerClass ? { ...service, definition } : service]]
    }),
  )
}

function namesMetallb({ written: { object } }: WrittenService): boolean {
  const metadata = isObject(object) ? object['metadata'] : undefined
  const annotations = isObject(metadata) ? metadata['annotations'] : undefined
  return isObject(annotations) && Object.keys(annotations).some((key) => key.startsWith('metallb'))
}
