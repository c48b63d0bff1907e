import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readInstalledPaths } from '../../src/cli/fleet/installations.ts'
import { Locator } from '../../src/cli/fleet/locate.ts'
import type { Origin } from '../../src/cli/fleet/locate.ts'
import { asCluster } from '../../src/define/index.ts'
import { compile } from '../../src/index.ts'
import type { Cluster, Diagnostic } from '../../src/index.ts'
import { loadDefinitions } from '../../src/io/definition/load-definitions.ts'
import { notJudged } from '../../src/lint/lint.ts'
import type { NotJudged } from '../../src/lint/lint.ts'
import { shapeFaults } from '../../src/define/validate.ts'
import type { Model } from '../../src/model/model.ts'
import { resolve } from '../../src/model/resolve.ts'
import { fixture } from '../support/fixture.ts'
import type { Example, Source } from './rule-cases.ts'
import { textAt } from './text-at.ts'
import { isYaml, lintYamlExample } from './yaml-example.ts'

/** A finding in its file. */
export type Found = {
  readonly rule: string
  readonly line: number
  readonly underlined: string
  readonly message: string
  readonly help: string
  /** Where the definition's own level counts. */
  readonly severity?: Diagnostic['severity']
  readonly related: readonly string[]
}

export type Compiled = {
  readonly found: readonly Found[]
  /** `17: rule-name` for each finding that the source marks. */
  readonly marked: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly notJudged: readonly NotJudged[]
  readonly fileNames: readonly string[]
}

const noon = '2026-06-01T12:00:00Z'
const imports = "import { ahead, behind, defineBase, defineCluster, defineSegments, secret } from 'metallb-overlays'\n"

/** The model of an example's own cluster. */
export async function modelOfExample(example: Example): Promise<Model> {
  const { own } = await loadExample(example)
  return resolve(own).model
}

/** Writes an example to the disk, runs it as `build` does, compiles it and finds its findings' places. */
export async function compileExample(example: Example): Promise<Compiled> {
  if (isYaml(example)) return lintYamlExample(example.cluster, new Date(example.now ?? noon))
  const { files = {}, now = noon } = example
  const { root, own, beside, fileOf } = await loadExample(example)
  const installed = await readInstalledPaths(example.installed === undefined ? [] : ['release.yaml'], root)
  const release = installed.get('release.yaml')
  const compilation = compile(own, { now: new Date(now), others: beside, installed })
  const found = await locateAll(root, own, [own, ...beside], fileOf, compilation.diagnostics)
  return {
    found,
    marked: markedIn(
      readFileSync(fileOf('homelab'), 'utf8'),
      Object.keys(files).map((name) => readFileSync(path.join(root, 'homelab', name), 'utf8')),
    ),
    diagnostics: compilation.diagnostics,
    notJudged:
      shapeFaults(own).length === 0
        ? notJudged(resolve(own, [], release === 'outside' ? undefined : release).model)
        : [],
    fileNames: [...compilation.files.keys()],
  }
}

type Loaded = {
  readonly root: string
  readonly own: Cluster
  readonly beside: readonly Cluster[]
  readonly fileOf: (name: string) => string
}

async function loadExample({ cluster, others = {}, files = {}, installed = '' }: Example): Promise<Loaded> {
  const root = await fixture({
    'release.yaml': installed,
    'homelab/cluster.ts': moduleOf(cluster),
    ...Object.fromEntries(Object.entries(others).map(([name, source]) => [`${name}/cluster.ts`, moduleOf(source)])),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`homelab/${name}`, imports + text])),
  })
  const fileOf = (name: string): string => path.join(root, name, 'cluster.ts')
  const names = ['homelab', ...Object.keys(others)]
  const [own, ...beside] = await loadAll(names.map((name) => ({ name, file: fileOf(name) })))
  return { root, own: own!, beside, fileOf }
}

function moduleOf(source: Source): string {
  const text = source.trim()
  return imports + (text.startsWith('{') ? `export default defineCluster(${text})\n` : `${text}\n`)
}

async function loadAll(
  clusters: readonly { readonly name: string; readonly file: string }[],
): Promise<readonly Cluster[]> {
  const outcomes = await loadDefinitions(
    clusters.map(({ file }) => file),
    { timeLimit: 10_000, print: () => {} },
  )
  return outcomes.map((outcome, index) => {
    assert.equal(outcome.outcome, 'cluster', JSON.stringify(outcome))
    return asCluster({ name: clusters[index]!.name, ...(outcome as { readonly cluster: Cluster }).cluster })
  })
}

async function locateAll(
  root: string,
  own: Cluster,
  clusters: readonly Cluster[],
  fileOf: (name: string) => string,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Found[]> {
  const origins = new Map(clusters.map((cluster) => [cluster.name!, originOf(cluster, fileOf(cluster.name!))]))
  const locator = await Locator.create(root, origins)
  const located = diagnostics.map((diagnostic) => {
    const { place, related } = locator.locate(diagnostic, origins.get(own.name!)!)
    const relatedTexts = (diagnostic.related ?? []).map(({ message }, index) => {
      const there = related[index]
      return there ? `${textAt(there)}  ${message}` : message
    })
    return {
      rule: diagnostic.name,
      file: place?.file ?? '',
      line: place?.line ?? 0,
      column: place?.column ?? 0,
      underlined: place ? textAt(place) : '',
      message: diagnostic.message,
      help: diagnostic.help ?? '',
      severity: diagnostic.severity,
      related: relatedTexts,
    }
  })
  return located.toSorted(byPlace).map(({ file: _file, column: _column, ...found }) => found)
}

function originOf(cluster: Cluster, file: string): Origin {
  return {
    file,
    resources: shapeFaults(cluster).length === 0 ? resolve(cluster).model.resources : [],
    writtenFacts: [],
  }
}

type Ordered = { readonly file: string; readonly line: number; readonly column: number; readonly rule: string }

function byPlace(a: Ordered, b: Ordered): number {
  return (
    Number(b.file.endsWith('/cluster.ts')) - Number(a.file.endsWith('/cluster.ts')) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : 1)
  )
}

/** The cluster's marks before those of the files that it imports, as the findings are ordered. */
function markedIn(...texts: readonly (string | readonly string[])[]): readonly string[] {
  return texts.flat().flatMap((text) =>
    text.split('\n').flatMap((line, index) => {
      const names = /\/\/ \^ (.*)$/u.exec(line)?.[1]
      return names === undefined ? [] : names.split(', ').map((name) => `${index + 1}: ${name}`)
    }),
  )
}
