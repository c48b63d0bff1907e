import type { Diagnostic, Path, Severity } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'

/** What a rule says: a diagnostic without what the rule itself says for all of its findings. */
export type Finding = Omit<Diagnostic, 'name' | 'source' | 'severity' | 'file' | 'line' | 'column'> & {
  readonly path: Path
}

/** What a rule may look at besides the cluster. */
export type Surroundings = { readonly now: Date }

/** A rule of ours about one cluster: what MetalLB silently ignores, or cannot know. */
export type Rule = {
  /** Kebab-case, named after the pattern found, the same for ever. */
  readonly name: string
  readonly severity: Severity
  /** The facts that the rule needs and this cluster does not give, each as a plural or a name: `nodes`. Empty: it is judged. */
  readonly lacks?: (model: Model) => readonly string[]
  readonly check: (model: Model, surroundings: Surroundings) => readonly Finding[]
}

/** A rule of ours about clusters beside each other. A finding is about the cluster at index `cluster`. */
export type FleetRule = {
  readonly name: string
  readonly severity: Severity
  readonly lacks?: (model: Model) => readonly string[]
  readonly check: (models: readonly Model[]) => readonly (Finding & { readonly cluster: number })[]
}
