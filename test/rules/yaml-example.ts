import { locateManifest } from '../../src/cli/manifests/locate-manifest.ts'
import { chooseTarget } from '../../src/gitops/choose-target.ts'
import { installsOf } from '../../src/gitops/install/installs.ts'
import { manifestsOf } from '../../src/gitops/manifest.ts'
import type { Manifest } from '../../src/gitops/manifest.ts'
import { lintObjects } from '../../src/lint/lint-objects.ts'
import { yamlRules } from '../../src/lint/yaml-rules.ts'
import { simulatingYamlRules } from '../../src/lint/yaml-rules-simulating.ts'
import { modelOfObjects } from '../../src/model/model-of-objects.ts'
import type { Known } from '../../src/model/model-of-objects.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'
import type { Compiled } from './compile-example.ts'
import type { Example, Source } from './rule-cases.ts'
import { textAt } from './text-at.ts'

/** Whether an example is YAML. */
export function isYaml({ cluster }: Pick<Example, 'cluster'>): boolean {
  return /^apiVersion:/mu.test(cluster)
}

/** The objects of an example, and what is known of their cluster. */
export function readYamlExample(source: Source): { readonly manifests: readonly Manifest[]; readonly known: Known } {
  const manifests = parseYaml('cluster.yaml', dedented(source)).documents.flatMap(manifestsOf)
  const { requested, metallbVersion, bgpType, backendFrom, loadBalancerClass } = chooseTarget(
    { metallbVersion: undefined, bgpType: undefined },
    installsOf(manifests),
  )
  const release = requested && metallbVersion
  return {
    manifests,
    known: { release, backend: bgpType, backendIsGiven: backendFrom !== undefined, rules: {}, loadBalancerClass },
  }
}

/** Lints an example as objects that are all there are. */
export function lintYamlExample(source: Source, now: Date): Compiled {
  const { manifests, known } = readYamlExample(source)
  const { model, pointBack } = modelOfObjects(manifests, known)
  const { fromObjects, fromAbsence } = lintObjects(model, [...yamlRules, ...simulatingYamlRules], { now })
  const diagnostics = [...fromObjects, ...fromAbsence].map(pointBack)
  const located = diagnostics.map((each) => locateManifest(each, manifests))
  const found = located.map(({ diagnostic, place, related }) => ({
    rule: diagnostic.name,
    severity: diagnostic.severity,
    line: place?.line ?? 0,
    column: place?.column ?? 0,
    underlined: place ? textAt(place) : '',
    message: diagnostic.message,
    help: diagnostic.help ?? '',
    related: (diagnostic.related ?? []).map(({ message }, index) => {
      const there = related[index]
      return there ? `${textAt(there)}  ${message}` : message
    }),
  }))
  return {
    found: found.toSorted((a, b) => a.line - b.line || a.column - b.column).map(({ column: _column, ...each }) => each),
    marked: markedIn(dedented(source)),
    diagnostics,
    notJudged: [],
    fileNames: diagnostics.some(({ severity }) => severity === 'error') ? [] : ['cluster.yaml'],
  }
}

function markedIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const names = /# \^ (.*)$/u.exec(line)?.[1]
    return names === undefined ? [] : names.split(', ').map((name) => `${index + 1}: ${name}`)
  })
}

/** Without the indentation of the first line. */
function dedented(text: string): string {
  const lines = text.replace(/^\n/u, '').trimEnd().split('\n')
  const indent = /^ */u.exec(lines[0] ?? '')![0].length
  return `${lines.map((line) => line.slice(Math.min(indent, line.search(/\S|$/u)))).join('\n')}\n`
}
