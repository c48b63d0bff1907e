import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import type { Edit, NoEdit } from '../source/edit.ts'
import type { Place } from '../source/place.ts'

/** A Kubernetes object that stands in YAML. */
export type WrittenObject = {
  readonly object: unknown
  /** Where a value of it is written. */
  readonly placeOf: (path: Path, target?: 'key' | 'value') => Place
  /** A fix of it as a change of its file. */
  readonly edit: (fix: Fix) => Edit | NoEdit
  /** Whether what is said of a path may be due to a value that is not known. Default: never. */
  readonly isUnknown?: (path: Path) => boolean
}

/** The objects that a definition's `resources` stand for, by their path. */
export type WrittenObjects = ReadonlyMap<string, readonly WrittenObject[]>
