import type { Behaviour } from './behaviour.ts'
import { joinInto, note } from './cloud.ts'
import { converge } from './converge.ts'
import { fingerprints } from './fingerprint.ts'
import { advanced, branched } from './history.ts'
import type { History } from './history.ts'
import { Ledger } from './ledger.ts'
import { keyOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { PoolDirectory } from './pool-directory.ts'
import type { Service } from './service.ts'
import type { Step } from './step.ts'
import { lengthening } from './world.ts'

/** How many states of the allocator are told apart, and how many times a Service may be put to one of several. */
export type Limits = { readonly states: number; readonly trials: number }

const usual: Limits = { states: 1_024, trials: 30_000 }

/** How many states are followed, for the sake of the worlds, once there are too many. */
const followed = 8

/** Puts Services to MetalLB's allocator one after the other, in every state that it may be in. */
export class Simulator {
  readonly #directory: PoolDirectory
  readonly #behaviour: Behaviour
  readonly #limits: Limits
  readonly #known = new Map<string, Outcome>()
  readonly #fingerprint = fingerprints()
  readonly #lengthen = lengthening()
  #histories: readonly History[]
  #cloud: Ledger | undefined
  #trials = 0

  constructor(directory: PoolDirectory, behaviour: Behaviour, limits: Limits = usual) {
    this.#limits = limits
    this.#directory = directory
    this.#behaviour = behaviour
    this.#histories = [{ ledger: new Ledger(this.#fingerprint), worlds: [undefined], isCut: false }]
  }

  get histories(): readonly History[] {
    return this.#histories
  }

  /** Whether outcomes may name some that cannot be, and stop at 256 addresses of a pool: the states were too many. */
  get isCloudy(): boolean {
    return this.#cloud !== undefined
  }

  /** The states that the next Service finds: one for each that can be told apart, or one that stands for all. */
  get ledgers(): readonly Ledger[] {
    return this.#cloud ? [this.#cloud] : this.#histories.map(({ ledger }) => ledger)
  }

  /** What may become of the Service; from then on it is there. */
  offer(service: Service): readonly Outcome[] {
    const trials = this.ledgers.map((ledger) => this.#stepsOf(ledger, service))
    const steps = this.#distinct(trials.flat())
    if (this.#cloud === undefined && !this.#branch(trials, service)) this.#cloud = this.#clouded()
    if (this.#cloud) this.#follow(this.#cloud, steps, service)
    return steps.map(({ outcome }) => outcome)
  }

  #follow(cloud: Ledger, steps: readonly Step[], service: Service): void {
    note(cloud, steps, service.claim)
    this.#histories = this.#histories.map((each) => {
      const [first] = this.#stepsOf(each.ledger, service)
      return first ? advanced(each, first, service.claim) : each
    })
  }

  #stepsOf(ledger: Ledger, service: Service): readonly Step[] {
    return converge(ledger, this.#directory, service, this.#behaviour)
  }

  /** False, and nothing is done, where there would be too many states. */
  #branch(trials: readonly (readonly Step[])[], { claim }: Service): boolean {
    if (trials.length > 1) this.#trials += trials.length
    if (this.#trials > this.#limits.trials) return false
    const next = branched(this.#histories, trials, claim, this.#lengthen, this.#limits.states)
    this.#histories = next ?? this.#histories
    return next !== undefined
  }

  #clouded(): Ledger {
    const cloud = new Ledger(this.#fingerprint)
    joinInto(
      cloud,
      this.#histories.map(({ ledger }) => ledger),
    )
    this.#histories = this.#histories.slice(0, followed)
    return cloud
  }

  /** Those with different outcomes. Equal outcomes are one object: there may be millions of them. */
  #distinct(steps: readonly Step[]): readonly Step[] {
    if (steps.length === 1) return steps
    const byKey = new Map<string, Step>()
    for (const step of steps) {
      const key = keyOf(step.outcome)
      const outcome = this.#known.get(key) ?? step.outcome
      this.#known.set(key, outcome)
      byKey.set(key, { ...step, outcome })
    }
    return [...byKey.values()]
  }
}
