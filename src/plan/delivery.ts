import type { Webhook } from '../metallb/webhook/webhook.ts'
import { applied } from './step.ts'
import type { Step } from './step.ts'
import { wavesOf } from './sync-waves.ts'

/** A step that is refused, and why. */
export type Refusal = { readonly step: Step; readonly message: string }

/** What a tool meets: `once`: nothing; `retried`: refusals that go away when it tries again; `stuck`: those that do not. */
export type Delivery = { readonly outcome: 'once' | 'retried' | 'stuck'; readonly refusals: readonly Refusal[] }

/** What becomes of a change in the hands of the tools that apply it. */
export type Deliveries = { readonly argo: Delivery; readonly flux: Delivery; readonly kubectl: Delivery }

/** What Argo CD, Flux and kubectl come to with these steps. `cluster`: the resources that are there before. */
export function deliveriesOf(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Deliveries {
  return {
    argo: byArgo(steps, cluster, webhook),
    flux: byFlux(steps, cluster, webhook),
    kubectl: byKubectl(steps, cluster, webhook),
  }
}

/**
 * Argo CD goes wave by wave. In each it prunes first, and applies nothing where that is refused; then it applies by name
 * across kinds. A refusal ends the sync with its wave; with `syncPolicy.retry` it starts over. Mirrors gitops-engine's
 * syncContext.runTasks.
 */
function byArgo(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Delivery {
  return inRounds(cluster, steps, (left, state) => {
    let round: Round = { state, done: [], refusals: [] }
    for (const wave of wavesOf(left)) {
      for (const isPruning of [true, false]) {
        const tasks = wave.filter(({ operation }) => (operation === 'delete') === isPruning).toSorted(byName)
        const next = attempt(tasks, round.state, webhook)
        round = { ...next, done: [...round.done, ...next.done] }
        if (round.refusals.length > 0) return round
      }
    }
    return round
  })
}

/** `kubectl apply --prune`, or apply and then delete, in the order of kinds and names; whoever runs it runs it again. */
function byKubectl(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Delivery {
  return inRounds(cluster, steps, (left, state) => {
    const deletions = left.filter(({ operation }) => operation === 'delete')
    return attempt([...left.filter((step) => !deletions.includes(step)), ...deletions], state, webhook)
  })
}

/**
 * Flux asks the API server about every object before it applies any, so that what is refused beside the old state stays
 * refused; it deletes at the end. Mirrors fluxcd/pkg's ResourceManager.ApplyAll.
 */
function byFlux(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Delivery {
  const writes = steps.filter(({ operation }) => operation !== 'delete')
  const refusals = writes.flatMap((step): readonly Refusal[] => {
    const message = webhook(step, cluster)
    return message === undefined ? [] : [{ step, message }]
  })
  return refusals.length > 0 ? { outcome: 'stuck', refusals } : byKubectl(steps, cluster, webhook)
}

type Round = {
  readonly state: readonly object[]
  readonly done: readonly Step[]
  readonly refusals: readonly Refusal[]
}

function inRounds(
  cluster: readonly object[],
  steps: readonly Step[],
  round: (left: readonly Step[], state: readonly object[]) => Round,
): Delivery {
  const first = round(steps, cluster)
  let last = first
  let left = steps.filter((step) => !first.done.includes(step))
  while (left.length > 0) {
    if (last.done.length === 0) return { outcome: 'stuck', refusals: last.refusals }
    last = round(left, last.state)
    left = left.filter((step) => !last.done.includes(step))
  }
  return { outcome: first.refusals.length > 0 ? 'retried' : 'once', refusals: first.refusals }
}

function attempt(steps: readonly Step[], cluster: readonly object[], webhook: Webhook): Round {
  let state = cluster
  const done: Step[] = []
  const refusals: Refusal[] = []
  for (const step of steps) {
    const message = webhook(step, state)
    if (message !== undefined) {
      refusals.push({ step, message })
      continue
    }
    state = applied(state, step)
    done.push(step)
  }
  return { state, done, refusals }
}

function byName(left: Step, right: Step): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1
  return left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : 0
}
