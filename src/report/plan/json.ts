import { announcersOf } from '../../plan/index.ts'
import type { Addresses, Delivery, Placement, Plan, PoolChange, Route, ServiceChange, Step } from '../../plan/index.ts'
import type { ClusterPlan, PlanReport } from './report.ts'
import { planView } from './view.ts'

/** A plan for programs, as `schemas/plan.json` describes it. */
export function planJson({ from, to, clusters, unchanged }: PlanReport): object {
  return { from, to, clusters: clusters.map(clusterJson), unchanged }
}

function clusterJson(cluster: ClusterPlan): object {
  const { plan, formerly, moves, faults, notes, revert } = cluster
  const { headline } = planView(cluster)
  return {
    name: cluster.cluster,
    ...(formerly !== undefined && { formerly }),
    headline,
    moves,
    faults,
    notes,
    revert,
    ...(plan && { plan: resultJson(plan) }),
  }
}

function resultJson(plan: Plan): object {
  const { before, after, refused, services, pools, resources, sessions, nodes, release, route, wayBack, refusedFor } =
    plan
  return {
    before: headJson(before),
    after: headJson(after),
    refused,
    services: services.map(serviceJson),
    pools: pools.map(poolJson),
    resources,
    sessions,
    nodes,
    ...(release && { release }),
    application: routeJson(route),
    wayBack: routeJson(wayBack.route),
    refusedFor,
    advice: plan.advice,
    capped: plan.capped,
  }
}

function headJson(head: Plan['before']): object | null {
  if (head === undefined) return null
  const { name, target, nodesKnown } = head
  return { name, release: target.metallbVersion, backend: target.bgpType, nodesKnown }
}

function serviceJson({ before, after, comesBack, ...rest }: ServiceChange): object {
  return {
    ...rest,
    before: before.map(placementJson),
    after: after.map(placementJson),
    ...(comesBack !== undefined && { comesBack }),
  }
}

function placementJson(placement: Placement): object {
  if (placement.state !== 'placed') return placement
  const { state, ips, pool, leader } = placement
  const announcers = announcersOf(placement)
  return { state, ips, pool, ...(leader !== undefined && { leader }), ...(announcers && { announcers }) }
}

function poolJson({ before, after, leaving, entering, ...rest }: PoolChange): object {
  const [was, is, out, into] = [before, after, leaving, entering].map(addressesJson)
  return { ...rest, before: was, after: is, leaving: out, entering: into }
}

/** A count beyond what JSON's readers hold exactly is text. */
function addressesJson({ ranges, count }: Addresses): object {
  return { ranges, count: count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count) }
}

function routeJson({ route, steps, deliveries }: Route): object {
  const { argo, flux, kubectl } = deliveries
  return {
    route,
    steps: steps.map(stepJson),
    argo: deliveryJson(argo),
    flux: deliveryJson(flux),
    kubectl: deliveryJson(kubectl),
  }
}

function stepJson({ operation, kind, name, isDetour, object }: Step): object {
  const { spec } = object as { readonly spec?: { readonly addresses?: unknown } }
  return { operation, kind, name, isDetour, ...(isDetour && operation === 'update' && { addresses: spec?.addresses }) }
}

function deliveryJson({ outcome, refusals }: Delivery): object {
  return {
    outcome,
    refusals: refusals.map(({ step, message }) => ({
      kind: step.kind,
      name: step.name,
      operation: step.operation,
      message,
    })),
  }
}
