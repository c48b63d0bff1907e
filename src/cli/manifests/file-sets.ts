import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { manifestsOf } from '../../gitops/manifest.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import { pathTeller } from '../../io/told-path.ts'
import type { Located } from '../../report/located.ts'
import { commentMark } from '../../source/comment-mark.ts'
import { textOfBytes } from '../../io/read-text.ts'
import { readYaml, yamlOf } from '../../io/read-yaml.ts'
import type { YamlFile } from '../../source/yaml-file.ts'
import type { Host } from '../host.ts'
import type { ManifestSet } from './manifest-set.ts'
import { mayInstall } from './may-install.ts'
import { yamlFinding } from './yaml-finding.ts'

/** The standard input as a set. Throws UsageError where it is empty: what should have filled it has failed. */
export async function stdinSet({ readInput, cwd }: Host): Promise<ManifestSet> {
  const read = textOfBytes((await readInput?.()) ?? new Uint8Array())
  if (read.text.trim() === '') {
    throw new UsageError('the standard input is empty', 'look at the command before the pipe; in bash: set -o pipefail')
  }
  return setOf({ name: 'standard input', origin: 'stdin', files: [yamlOf(read, '<stdin>')], findings: [] }, cwd)
}

/** Files that are given by name: what is in one folder is one set. A patch is half of an object, and not judged. */
export async function fileSets(files: readonly string[], cwd: string): Promise<readonly ManifestSet[]> {
  const told = pathTeller(cwd)
  const groups = [...Map.groupBy(files, (file) => dirname(file))]
  return Promise.all(
    groups.map(async ([folder, members]) => {
      const patches = await patchesAmong(members, folder, told)
      const whole = members.filter((file) => !patches.has(file))
      const read = whole.map((file) => readYaml(file, told(file)))
      const name = told(members.length === 1 ? members[0]! : folder)
      return setOf({ name, origin: 'files', files: read, findings: [...patches.values()] }, cwd)
    }),
  )
}

/** The code that reads kustomizations is loaded where one beside the files speaks of patches. */
async function patchesAmong(
  files: readonly string[],
  folder: string,
  told: (path: string) => string,
): Promise<ReadonlyMap<string, Located>> {
  const beside = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].map((name) => join(folder, name))
  const text = beside.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))[0]
  if (text?.includes('patch') !== true || !files.some((file) => text.includes(basename(file)))) return new Map()
  const { patchFinding } = await import('./patch-finding.ts')
  return new Map(
    files.flatMap((file) => {
      const found = patchFinding(file, told)
      return found ? [[file, found]] : []
    }),
  )
}

/** Files that were read, and what is to be said of those that were not. */
type ReadFiles = Pick<ManifestSet, 'findings' | 'name' | 'origin'> & { readonly files: readonly YamlFile[] }

async function setOf({ name, origin, files, findings }: ReadFiles, cwd: string): Promise<ManifestSet> {
  const manifests = files.flatMap(({ documents }) => documents.flatMap(manifestsOf))
  const said = await installsSaid(manifests, cwd)
  const faults = files.flatMap((file) => file.faults.map(yamlFinding))
  const commented = files.filter(({ text }) => text.includes(commentMark))
  const all = [...findings, ...faults, ...said.findings]
  return { name, origin, manifests, findings: all, ledger: said.ledger, commented }
}

async function installsSaid(
  manifests: readonly Manifest[],
  cwd: string,
): Promise<Pick<ManifestSet, 'findings' | 'ledger'>> {
  if (!mayInstall(manifests)) return { findings: [], ledger: [] }
  const { installsOf } = await import('../../gitops/install/installs.ts')
  const { installFindings } = await import('./install-findings.ts')
  return installFindings(installsOf(manifests), manifests, cwd)
}
