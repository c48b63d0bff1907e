import type { Fix } from './fix.ts'

/** Where in a plain JSON value something stands: `['spec', 'addresses', 1]`. Empty: the value itself. */
export type Path = readonly (string | number)[]

/** Who says no: the CRD schema of the release, MetalLB's own parser, or a rule of this project. */
export type Source = 'api-server' | 'metallb' | 'lint'

/** An error is what certainly cannot work; a warning or an info fails nothing unless that is asked for. */
export type Severity = 'error' | 'warning' | 'info'

/** A second place that belongs to a finding. */
export type Related = {
  /** Another cluster, into whose definition `path` leads. Absent: the finding's own. */
  readonly cluster?: string
  readonly object?: number
  readonly path?: Path
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/**
 * One finding. It names a place by `object` and `path` and knows nothing of files; `locate` adds `file`, `line` and
 * `column`.
 */
export type Diagnostic = {
  /** Kebab-case, the same for ever: `overlapping-addresses`. */
  readonly name: string
  readonly source: Source
  readonly severity: Severity
  /** The value, what is wrong, with what it clashes. One sentence without a full stop. */
  readonly message: string
  /** The next thing to type. */
  readonly help?: string
  /** What `--fix` would write. Absent: nothing that is safe. */
  readonly fix?: Fix
  /** Index into the objects that were judged. Absent: `path` leads into the cluster's definition. */
  readonly object?: number
  readonly path?: Path
  readonly related?: readonly Related[]
  /** Relative to the repository, with `/`. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in UTF-16 code units. */
  readonly column?: number
  /** MetalLB would retry: a name that may still appear. */
  readonly transient?: boolean
  /** Says what could not be judged, and is no fault. */
  readonly notJudged?: boolean
}
