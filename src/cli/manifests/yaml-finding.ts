import { findingAt } from '../../gitops/placed-finding.ts'
import type { Said } from '../../gitops/placed-finding.ts'
import type { Located } from '../../report/located.ts'
import type { YamlFault } from '../../source/yaml-file.ts'

/** A document that could not be read, as a finding. A template is nobody's fault. */
export function yamlFinding({ kind, message, place }: YamlFault): Located {
  const saidBy = kind === 'encoding' ? 'nothing of it is judged' : 'no YAML, so nobody can apply it'
  return { ...findingAt(place, saidOf(kind, message)), saidBy }
}

function saidOf(kind: YamlFault['kind'], message: string): Said {
  switch (kind) {
    case 'template':
      return {
        name: 'template',
        severity: 'info',
        message,
        help: 'render it, and judge what comes out: helm template … | metallb-overlays validate -',
        notJudged: true,
      }
    case 'conflict':
      return {
        name: 'merge-conflict',
        severity: 'error',
        message,
        help: 'keep one of the two sides, and delete the markers',
      }
    case 'encoding':
      return { name: 'yaml-syntax', severity: 'error', message, help: 'save it as UTF-8' }
    case 'syntax':
      return { name: 'yaml-syntax', severity: 'error', message: `this is no YAML: ${message}` }
  }
}
