import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Sources } from '../../source/modules.ts'

/** The sources of definitions on the disk, by absolute path. */
export const definitionSources: Sources = {
  read: (file) => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return undefined
    }
  },
  resolve: (specifier, importer) => {
    if (!/^\.{0,2}\//u.test(specifier)) return undefined
    const file = resolve(dirname(importer), specifier)
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
  },
}
