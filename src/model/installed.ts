import type { Backend } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'

/** MetalLB as a file of the repository installs it. */
export type Installed = {
  /** Where it is installed. */
  readonly place: Place
  /** The version as it is written, and the releases that it lets in, without their `v`. None: it is none that is known. */
  readonly version: { readonly text: string; readonly place: Place; readonly lets: readonly string[] } | undefined
  /** The backend that it starts; undefined where that cannot be told. */
  readonly backend: { readonly value: Backend; readonly place: Place } | undefined
  /** What is wrong with the installation itself. */
  readonly findings?: readonly InstalledFinding[]
}

/** A finding in the files of an installation, and its place as it is told. */
export type InstalledFinding = { readonly diagnostic: Diagnostic; readonly place: Place }

/**
 * What the files that definitions name as `install` install, by their paths; undefined where they install nothing, and
 * `outside` for a path out of the repository, which is not read.
 */
export type InstalledByPath = ReadonlyMap<string, Installed | 'outside' | undefined>
