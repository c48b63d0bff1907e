/**
 * A definition, as a user writes it: the object that `defineCluster` takes, or a whole module without its import from
 * 'metallb-overlays'. A line that causes findings ends with `// ^ rule-name`, one name for each of them.
 * Or YAML, as `validate` would read it, whose lines end with `# ^ rule-name`.
 */
export type Source = string

/** A cluster that is compiled beside others, on a given day. */
export type Example = {
  readonly cluster: Source
  /** Clusters beside it: name -> definition. */
  readonly others?: Readonly<Record<string, Source>>
  /** Files that it imports from its own folder: name -> text. */
  readonly files?: Readonly<Record<string, string>>
  /** What `release.yaml` beside the clusters' folders holds. */
  readonly installed?: string
  /** Default: noon of 1 June 2026, UTC. */
  readonly now?: string
}

/** A finding at a marked line; where there are several, in the order of their places. */
export type Expected = {
  /** Default: the table's rule. */
  readonly rule?: string
  readonly underlined: string
  /** A text is the whole message, a pattern a telling part of it. */
  readonly message: string | RegExp
  readonly help: string | RegExp
  /** Where it is not the rule's own. */
  readonly severity?: 'info' | 'warning'
  /** The messages about other places, with what is underlined there: `'192.168.1.1'  gateway`. */
  readonly related?: readonly string[]
}

export type Rejected = Example & { readonly finds: readonly Expected[] }

export type RuleCases = {
  /** Each says nothing, or only what is marked in it about other rules. */
  readonly accepts: Readonly<Record<string, Source | (Example & { readonly finds?: readonly Expected[] })>>
  readonly rejects: Readonly<Record<string, Rejected>>
  /** For a rule that needs facts: the facts listed as missing, none where there is nothing to judge. */
  readonly notJudged?: Readonly<Record<string, Example & { readonly lacks: readonly string[] }>>
}
