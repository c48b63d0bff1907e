import { dirname, resolve } from 'node:path'
import { placeOf } from '../../source/place.ts'
import type { Place } from '../../source/place.ts'

/** An import of a file that is not there. */
export type MissingImport = { readonly missing: string; readonly importer: string }

/** The import that Node says it cannot follow; undefined for other messages. */
export function missingImportIn(message: string): MissingImport | undefined {
  const [, missing, importer] = /^(?:.*: )?Cannot find module '([^']*)' imported from ([^\n]*)/u.exec(message) ?? []
  return missing === undefined || importer === undefined ? undefined : { missing, importer }
}

/** Where the import is written, its quotes left out; undefined where it is computed. Both files absolute. */
export function placeOfImport({ missing, importer }: MissingImport, text: string): Place | undefined {
  for (const literal of text.matchAll(/(['"])(\.[^'"\n]*)\1/gu)) {
    const [, , specifier = ''] = literal
    const start = literal.index + 1
    if (resolve(dirname(importer), specifier) === missing)
      return placeOf(importer, text, start, start + specifier.length)
  }
  return undefined
}
