import { formatRange } from '../address/index.ts'
import { identityOf, isSameObject } from '../metallb/webhook/object-identity.ts'
import { webhookOf } from '../metallb/webhook/webhook.ts'
import type { Webhook } from '../metallb/webhook/webhook.ts'
import { deliveriesOf } from './delivery.ts'
import type { Deliveries } from './delivery.ts'
import { isFree, searchOrder } from './order-search.ts'
import { intervalsOfPool, isPool, within } from './pool-ranges.ts'
import type { Side } from './side.ts'
import { stepOf, stepsBetween } from './step.ts'
import type { Step } from './step.ts'

/**
 * Whether MetalLB's webhook lets a cluster from one set of resources to another, object by object. `free`: in any order;
 * `ordered`: in the order of the steps; `detour`: by way of states that neither side has; `unknown`: no order was found.
 */
export type Route = {
  readonly route: 'nothing' | 'free' | 'ordered' | 'detour' | 'unknown'
  /** In an order in which each is let through. */
  readonly steps: readonly Step[]
  readonly deliveries: Deliveries
}

/** The way from one side to the other, by the webhook of the newer side's release and its nodes. */
export function routeBetween(before: Side, after: Side): Route {
  const nodes = after.facts.filter((fact) => identityOf(fact).kind === 'Node')
  const { namespace } = after
  const webhook = webhookOf(after.target, { nodes, ...(namespace !== undefined && { namespace }) })
  return routeOf(before.resources, after.resources, webhook)
}

/** The same for two sets and any webhook. */
export function routeOf(before: readonly object[], after: readonly object[], webhook: Webhook): Route {
  const steps = stepsBetween(before, after)
  const deliveries = deliveriesOf(steps, before, webhook)
  if (steps.length === 0) return { route: 'nothing', steps, deliveries }
  const found = searchOrder(steps, before, webhook)
  if (typeof found === 'object') {
    return { route: isFree(steps, before, webhook) === true ? 'free' : 'ordered', steps: found.order, deliveries }
  }
  const detour = detourFor(steps, before, webhook)
  return detour ? { route: 'detour', steps: detour, deliveries } : { route: 'unknown', steps, deliveries }
}

/** An order with as few updates as possible cut in two: to what stays, or to nothing, and from there to the end. */
function detourFor(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): readonly Step[] | undefined {
  const updates = steps.filter(({ operation }) => operation === 'update')
  for (let count = 1; count <= updates.length; count++) {
    const choices =
      count === updates.length ? [updates] : count === 1 ? updates.map((each) => [each]) : [updates.slice(0, count)]
    for (const chosen of choices) {
      const found = detourBy(chosen, steps, cluster, webhook)
      if (found) return found
    }
  }
  return undefined
}

function detourBy(
  chosen: readonly Step[],
  steps: readonly Step[],
  cluster: readonly object[],
  webhook: Webhook,
): readonly Step[] | undefined {
  const first = chosen.map((step) => wayOut(step, cluster))
  const rest = steps.filter((step) => !chosen.includes(step))
  const halfway = first.reduce((state, step) => state.flatMap((each) => afterStep(each, step)), cluster)
  const cleared = searchOrder(first, cluster, webhook)
  if (typeof cleared !== 'object') return undefined
  const back = chosen.map((step, index) =>
    stepOf(first[index]!.operation === 'delete' ? 'create' : 'update', step.object),
  )
  const found = searchOrder([...rest, ...back], halfway, webhook)
  return typeof found === 'object' ? [...cleared.order, ...found.order] : undefined
}

function afterStep(object: object, step: Step): readonly object[] {
  if (!isSameObject(object, step.object)) return [object]
  return step.operation === 'delete' ? [] : [step.object]
}

/** A pool keeps the addresses that it has on both sides; what has nothing to keep goes. */
function wayOut(step: Step, cluster: readonly object[]): Step {
  const old = cluster.find((each) => isSameObject(each, step.object))!
  const staying = isPool(step.object) ? within(intervalsOfPool(old), intervalsOfPool(step.object)) : []
  if (staying.length === 0) return stepOf('delete', old, true)
  const { spec } = old as { readonly spec?: object }
  return stepOf('update', { ...old, spec: { ...spec, addresses: staying.map(formatRange) } }, true)
}
