/** What a reader of the generated YAML needs to know; each line becomes a comment there. */
export interface Note {
  /** Who answers for this: a team, a person, a channel. */
  readonly owner?: string
  /** The ticket or change that asked for it. */
  readonly ticket?: string
  /** Why it is so. */
  readonly why?: string
}

/** What every resource may carry beside its spec. */
export interface ResourceNote extends Note {
  /** Labels of the object, for selectors such as `ipAddressPoolSelectors`. */
  readonly labels?: Readonly<Record<string, string>>
  /** Annotations of the object. */
  readonly annotations?: Readonly<Record<string, string>>
}
