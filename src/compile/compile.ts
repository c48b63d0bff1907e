import type { Cluster } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { InstalledByPath } from '../model/installed.ts'
import type { WrittenObjects } from '../model/written-object.ts'
import { compileFleet } from './compile-fleet.ts'

/** What a definition compiles to. `files` is empty where a diagnostic is an error: all or nothing. */
export type Compilation = {
  /** Path relative to the output folder, with `/` -> text. */
  readonly files: ReadonlyMap<string, string>
  /** The resources, as Kubernetes objects in the order in which they are written. */
  readonly objects: readonly object[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a definition is compiled beside. */
export type CompileContext = {
  /** Decides on dated exceptions. Default: now. */
  readonly now?: Date
  /** The clusters that it is cross-checked against. */
  readonly others?: readonly Cluster[]
  /** What stands at the paths of definitions' `resources`. */
  readonly resources?: WrittenObjects
  /** What the files that definitions name as `install` install. */
  readonly installed?: InstalledByPath
}

/** A definition to its files. Pure: reads and writes nothing, and never throws on a definition that is wrong. */
export function compile(
  cluster: Cluster,
  { now = new Date(), others = [], resources, installed }: CompileContext = {},
): Compilation {
  const [result] = compileFleet([cluster, ...others], now, resources, installed)
  const { files, objects, diagnostics } = result!
  return { files, objects, diagnostics }
}
