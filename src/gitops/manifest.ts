import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { openLists, pathOf } from '../metallb/open-lists.ts'
import type { Edit, NoEdit } from '../source/edit.ts'
import type { Place } from '../source/place.ts'
import type { YamlDocument } from '../source/yaml-file.ts'
import { editInYaml } from '../source/yaml-edit.ts'
import { placeInYaml } from '../source/yaml-places.ts'
import { isEncrypted } from './encrypted.ts'

/** An object of a repository, with the way back to where its values are written. */
export type Manifest = {
  readonly object: unknown
  /** The file that it comes from, as it is told. */
  readonly file: string
  readonly placeOf: (path: Path, target?: 'key' | 'value') => Place
  /** A fix of it as a change of its file. */
  readonly edit: (fix: Fix) => Edit | NoEdit
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
    edit: (fix) => editOfDocument(document, pathOf(listed), fix),
  }))
}

/** A fix of an object within a document. An encrypted file is sealed: SOPS would take it no more. */
export function editOfDocument(document: YamlDocument, within: Path, fix: Fix): Edit | NoEdit {
  if (isEncrypted(document.value)) return { reason: 'its file is encrypted' }
  return editInYaml(document, { ...fix, path: [...within, ...fix.path] })
}
