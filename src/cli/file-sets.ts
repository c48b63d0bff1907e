import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { manifestsOf } from '../gitops/manifest.ts'
import { pathTeller } from '../io/told-path.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'
import type { Host } from './host.ts'
import type { ManifestSet } from './judge-set.ts'
import type { SetOrigin } from './validate-result.ts'
import { yamlFinding } from './yaml-finding.ts'

/** The standard input as a set. */
export async function stdinSet({ readInput }: Host): Promise<ManifestSet> {
  const text = (await readInput?.()) ?? ''
  return setOf('standard input', 'stdin', [parseYaml('<stdin>', text)])
}

/** Files that are given by name: what is in one folder is one set. */
export function fileSets(files: readonly string[], cwd: string): readonly ManifestSet[] {
  const told = pathTeller(cwd)
  return [...Map.groupBy(files, dirname)].map(([folder, members]) => {
    const read = members.map((file) => parseYaml(told(file), readFileSync(file, 'utf8')))
    const [only, ...more] = members
    return setOf(told(only !== undefined && more.length === 0 ? only : folder), 'files', read)
  })
}

function setOf(name: string, origin: SetOrigin, files: readonly YamlFile[]): ManifestSet {
  return {
    name,
    origin,
    manifests: files.flatMap(({ documents }) => documents.flatMap(manifestsOf)),
    findings: files.flatMap(({ faults }) => faults.map(yamlFinding)),
    ledger: [],
  }
}
