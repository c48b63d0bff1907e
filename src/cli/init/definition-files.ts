import { join } from 'node:path'
import { isThere } from '../../io/write-new-files.ts'
import { newestRelease } from '../../release/releases.ts'
import { schemaNames, schemaText } from '../schema/schema-text.ts'
import { baseText, definitionText } from './definition-text.ts'
import type { Shared } from './definition-text.ts'
import type { FoundCluster } from './found-cluster.ts'

/** Where the schemas for editors are, relative to the repository. */
export const schemaFolder = 'overlays/.schemas'

/** The definitions of these clusters, and what they need that is not there yet: path in the repository -> text. */
export function definitionFiles(
  clusters: readonly FoundCluster[],
  root: string,
  isYaml: boolean,
): ReadonlyMap<string, string> {
  const extension = isYaml ? 'yaml' : 'ts'
  const base = `overlays/_base/base.${extension}`
  const shared = isThere(join(root, base)) ? undefined : sharedBy(clusters)
  const texts = clusters.map(
    (cluster) => [`overlays/${cluster.name}/cluster.${extension}`, definitionText(cluster, shared, isYaml)] as const,
  )
  const definitions = [...(shared ? [[base, baseText(shared, isYaml)] as const] : []), ...texts]
  return new Map([...definitions, ...(isYaml ? missingSchemas(definitions, root) : [])])
}

/** The schemas that definitions in YAML name in their first line. */
function missingSchemas(
  definitions: readonly (readonly [path: string, text: string])[],
  root: string,
): readonly (readonly [path: string, text: string])[] {
  return schemaNames.flatMap((name) => {
    const isNamed = definitions.some(([, text]) => text.includes(`/.schemas/${name}.json\n`))
    const path = `${schemaFolder}/${name}.json`
    return isNamed && !isThere(join(root, path)) ? [[path, schemaText(name, newestRelease)] as const] : []
  })
}

/** What several clusters have alike; undefined where that is nothing. */
function sharedBy([first, ...others]: readonly FoundCluster[]): Shared | undefined {
  if (first === undefined || others.length === 0) return undefined
  const alike = (field: 'backend' | 'release'): string | undefined => {
    const value = first[field]?.value
    return others.every((each) => each[field]?.value === value) ? value : undefined
  }
  const [release, backend] = [alike('release'), alike('backend')]
  if (release === undefined && backend === undefined) return undefined
  return { ...(release !== undefined && { release }), ...(backend !== undefined && { backend }) }
}
