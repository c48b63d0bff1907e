import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Located } from '../../report/located.ts'
import type { YamlFault } from '../../source/yaml-file.ts'
import { placed } from './locate-manifest.ts'

/** A document that could not be read, as a finding. A template is nobody's fault. */
export function yamlFinding({ kind, message, place }: YamlFault): Located {
  const diagnostic = diagnosticOf(kind, message)
  return { diagnostic: placed(diagnostic, place), place, related: [], saidBy: 'no YAML, so nobody can apply it' }
}

function diagnosticOf(kind: YamlFault['kind'], message: string): Diagnostic {
  switch (kind) {
    case 'template':
      return {
        name: 'template',
        source: 'lint',
        severity: 'info',
        message,
        help: 'render it, and judge what comes out: helm template … | metallb-overlays validate -',
        notJudged: true,
      }
    case 'conflict':
      return {
        name: 'merge-conflict',
        source: 'lint',
        severity: 'error',
        message,
        help: 'keep one of the two sides, and delete the markers',
      }
    case 'syntax':
      return { name: 'yaml-syntax', source: 'lint', severity: 'error', message: `this is no YAML: ${message}` }
  }
}
