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
  if (installed === 'outside')
    return { installed: undefined, faults: [cannotBe(`install: ${path} leads out of the repository`)] }
  if (installed !== undefined) return { installed, faults: [] }
  const fault = all.has(path) ? cannotBe(`nothing that installs MetalLB is at ${path}`) : notRead(path)
  return { installed, faults: [fault] }
}

function cannotBe(message: string): Diagnostic {
  return {
    name: 'install-not-there',
    source: 'lint',
    severity: 'error',
    message,
    help: 'name the file with the HelmRelease, the Application, the HelmChart, the kustomization, the Chart.yaml or the manifests, relative to the repository',
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
