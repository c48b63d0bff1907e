import { join } from 'node:path'
import { textOfFile } from '../../io/text-file.ts'
import { renewalOf, schemaNames } from '../schema/schema-text.ts'
import { schemaFolder } from './definition-files.ts'

/** What to type for each schema of a repository that this program would print otherwise. */
export function schemaRenewals(root: string): readonly string[] {
  return schemaNames.flatMap((name) => {
    const path = `${schemaFolder}/${name}.json`
    const renewal = renewalOf(textOfFile(join(root, path), path) ?? '')
    return renewal === undefined ? [] : [`${renewal} > ${path}`]
  })
}
