import type { Path } from '../diagnostics/diagnostic.ts'
import { openLists, pathOf } from '../metallb/open-lists.ts'
import type { Place } from '../source/place.ts'
import type { YamlDocument } from '../source/yaml-file.ts'
import { placeInYaml } from '../source/yaml-places.ts'

/** An object of a repository, with the way back to where its values are written. */
export type Manifest = {
  readonly object: unknown
  /** The file that it comes from, as it is told. */
  readonly file: string
  readonly placeOf: (path: Path, target?: 'key' | 'value') => Place
}

/** The objects of a document: itself, or the items of a List. `path`: where in the document. */
export function manifestsOf(document: YamlDocument): readonly (Manifest & { readonly path: Path })[] {
  return openLists([document.value]).map((listed) => ({
    object: listed.value,
    file: document.file,
    get path() {
      return pathOf(listed)
    },
    placeOf: (path, target) => placeInYaml(document, [...pathOf(listed), ...path], target),
  }))
}
