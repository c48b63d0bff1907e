import type { Cluster } from '../define/index.ts'
import { installPathOf } from '../define/installed-by.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Installed, InstalledByPath } from '../model/installed.ts'

/** What a definition's `install` installs where it names a file, and what is wrong with that. */
export function installFaults(
  cluster: Cluster,
  all: InstalledByPath,
): { readonly installed: Installed | undefined; readonly faults: readonly Diagnostic[] } {
  const path = installPathOf(cluster.install ?? cluster.extends?.install)
  if (path === undefined) return { installed: undefined, faults: [] }
  const installed = all.get(path)
  if (installed !== undefined) return { installed, faults: [] }
  return { installed, faults: [all.has(path) ? nothingThere(path) : notRead(path)] }
}

function nothingThere(path: string): Diagnostic {
  return {
    name: 'install-not-there',
    source: 'lint',
    severity: 'error',
    message: `nothing that installs MetalLB is at ${path}`,
    help: 'name the file with the HelmRelease, the Application, the HelmChart or the kustomization, relative to the repository',
    path: ['install'],
  }
}

function notRead(path: string): Diagnostic {
  return {
    name: 'install-not-read',
    source: 'lint',
    severity: 'info',
    message: `what ${path} installs was not read`,
    path: ['install'],
    notJudged: true,
  }
}
