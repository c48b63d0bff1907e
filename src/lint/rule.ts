import type { Diagnostic, Path, Severity } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/model.ts'

/** What a rule says: a diagnostic without what the rule itself says for all of its findings. */
export type Finding = Omit<Diagnostic, 'name' | 'source' | 'severity' | 'file' | 'line' | 'column'> & {
  readonly path: Path
  /** Where this one is less than what the rule is about: a part works all the same. A level that is set counts for all. */
  readonly severity?: 'info' | 'warning'
  /** That it stands in the objects themselves, where the rule speaks of what is absent: then it counts in full in YAML. */
  readonly isShown?: boolean
}

/** What a rule may look at besides the cluster. */
export type Surroundings = { readonly now: Date }

/**
 * A piece of a definition that gives the finding, and what to write instead. Each is fields of what `defineCluster`
 * takes, or where that is not enough a whole module. Indentation that all lines share does not count.
 */
export type DefinitionExample = {
  readonly refused: string
  readonly instead: string
  /** Another cluster that both are compiled beside. */
  readonly beside?: string
  /** What `release.yaml` holds, which both name as what installs MetalLB. */
  readonly installed?: string
}

/**
 * The same in YAML, for what a definition cannot say: files as they are written, parted by comments with their names:
 * `# service.yaml`.
 */
export type FileExample = { readonly yaml: { readonly refused: string; readonly instead: string } }

/** What gives the finding, and what does not. */
export type RuleExample = DefinitionExample | FileExample

/** What a rule's page says: for `explain`, the reports and the documentation. Markdown without headings. */
export type RuleDocs = {
  /** What is found, in a sentence. */
  readonly what: string
  /** Why it matters: what MetalLB does then, and what a person sees. */
  readonly why: string
  readonly example: RuleExample
  /** What to do. */
  readonly fix: string
  /** The version of this project that has it first. */
  readonly since: string
  /** The MetalLB releases that it is about, where not all. */
  readonly releases?: string
}

/**
 * What a rule may say where a cluster is known by objects in YAML alone, which are seldom all that it has. `objects`: what
 * it says stands in them. `absence`: it says that something is not there, which is right where the objects are all, and is
 * a warning at most; with `among` only where there is one of these kinds at all. `several`: only where there are two of
 * that kind, which is more than everybody's first file has. Absent: it needs what only a definition tells.
 */
export type InYaml =
  | { readonly from: 'objects'; readonly several?: string }
  | { readonly from: 'absence'; readonly among?: readonly string[] }

/** A rule of ours about one cluster: what MetalLB silently ignores, or cannot know. */
export type Rule = {
  /** Kebab-case, named after the pattern found, the same for ever. */
  readonly name: string
  readonly severity: Severity
  readonly docs: RuleDocs
  readonly inYaml?: InYaml
  /** The facts that the rule needs and this cluster does not give, each as a plural or a name: `nodes`. Empty: it is judged. */
  readonly lacks?: (model: Model) => readonly string[]
  readonly check: (model: Model, surroundings: Surroundings) => readonly Finding[]
}

/** A rule of ours about clusters beside each other. A finding is about the cluster at index `cluster`. */
export type FleetRule = {
  readonly name: string
  readonly severity: Severity
  readonly docs: RuleDocs
  readonly lacks?: (model: Model) => readonly string[]
  readonly check: (models: readonly Model[]) => readonly (Finding & { readonly cluster: number })[]
}
