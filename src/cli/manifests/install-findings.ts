import { resolve } from 'node:path'
import { chartFindings } from '../../gitops/install/chart-findings.ts'
import { imageFindings } from '../../gitops/install/image-findings.ts'
import type { Install } from '../../gitops/install/install.ts'
import { namespaceFindings } from '../../gitops/install/namespace-findings.ts'
import { optionFindings } from '../../gitops/install/option-findings.ts'
import { workloadFindings } from '../../gitops/install/workload-findings.ts'
import type { Manifest } from '../../gitops/manifest.ts'
import type { PlacedFinding } from '../../gitops/placed-finding.ts'
import { readLayers } from '../../gitops/install/values-files.ts'
import { fileTree } from '../../io/file-tree.ts'
import { pathTeller } from '../../io/told-path.ts'
import { receivedFolderAround, workTreeAround } from '../../io/work-tree.ts'
import type { Located } from '../../report/located.ts'
import type { ManifestSet } from './manifest-set.ts'

/** What is to be said of how MetalLB is installed, and what of it cannot be read. */
export function installFindings(
  installs: readonly Install[],
  manifests: readonly Manifest[],
  cwd: string,
): Pick<ManifestSet, 'findings' | 'ledger'> {
  const base = workTreeAround(cwd) ?? cwd
  const tree = fileTree(pathTeller(cwd), receivedFolderAround(cwd))
  const said = installs.map((install): Pick<ManifestSet, 'findings' | 'ledger'> => {
    if (install.values === undefined) return { findings: imageFindings(install, []), ledger: [] }
    const { layers, unread } = readLayers(install.values, tree, (told) => resolve(base, told))
    const findings = chartFindings(install, layers, unread.length === 0).map(saidByHelm)
    return {
      findings: [...findings, ...imageFindings(install, layers)],
      ledger: unread.map(({ value, place }) => `${value} (${place.file}:${place.line})`),
    }
  })
  const together = [
    ...workloadFindings(manifests),
    ...manifests.flatMap(optionFindings),
    ...namespaceFindings(manifests),
  ]
  return {
    findings: [...said.flatMap(({ findings }) => findings), ...together],
    ledger: said.flatMap(({ ledger }) => ledger),
  }
}

function saidByHelm(finding: PlacedFinding): Located {
  return finding.diagnostic.severity === 'error' ? { ...finding, saidBy: 'Helm refuses this' } : finding
}
