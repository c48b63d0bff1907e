import { globSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Cluster } from '../../src/index.ts'
import { asCluster } from '../../src/define/index.ts'
import { loadDefinitions } from '../../src/io/definition/load-definitions.ts'
import type { Example, RuleCases } from '../rules/rule-cases.ts'
import { fixture } from '../support/fixture.ts'

/** A definition in TypeScript that was run, by a name that tells where it is from. */
export type Known = { readonly name: string; readonly cluster: Cluster }

const root = path.resolve(import.meta.dirname, '../..')
const imports = "import { ahead, behind, defineBase, defineCluster, defineSegments, secret } from 'metallb-overlays'\n"

/** Every definition of the fleet, of the examples, and of the rules' tables. */
export async function knownDefinitions(): Promise<readonly Known[]> {
  const own = globSync(['overlays/*/cluster.ts', 'examples/*/cluster.ts'], { cwd: root }).toSorted()
  const examples = await ruleExamples()
  const folder = await fixture(
    Object.assign({}, ...examples.map(({ example }, index) => filesOf(example, String(index)))),
  )
  const files = [
    ...own.map((file) => ({ name: file, file: path.join(root, file) })),
    ...examples.map(({ title }, index) => ({ name: title, file: path.join(folder, String(index), 'cluster.ts') })),
  ]
  const outcomes = await loadDefinitions(
    files.map(({ file }) => file),
    { timeLimit: 10_000, print: () => {} },
  )
  return outcomes.flatMap((outcome, index) =>
    outcome.outcome === 'cluster' ? [{ name: files[index]!.name, cluster: asCluster(outcome.cluster) }] : [],
  )
}

function filesOf({ cluster, files = {} }: Example, folder: string): Readonly<Record<string, string>> {
  const text = cluster.trim()
  const module = text.startsWith('{') ? `export default defineCluster(${text})\n` : `${text}\n`
  return {
    [`${folder}/cluster.ts`]: imports + module,
    ...Object.fromEntries(Object.entries(files).map(([name, each]) => [`${folder}/${name}`, imports + each])),
  }
}

async function ruleExamples(): Promise<readonly { readonly title: string; readonly example: Example }[]> {
  const folder = path.join(root, 'test/rules')
  const names = readdirSync(folder).filter((name) => name.endsWith('.cases.ts'))
  const modules = await Promise.all(names.toSorted().map((name) => import(path.join(folder, name)) as Promise<object>))
  const tables = modules.flatMap((module): readonly RuleCases[] =>
    'cases' in module ? [module.cases as RuleCases] : Object.values((module as { readonly tables: object }).tables),
  )
  return tables.flatMap(({ accepts, rejects, notJudged = {} }) =>
    Object.entries({ ...accepts, ...rejects, ...notJudged }).map(([title, example]) => ({
      title,
      example: typeof example === 'string' ? { cluster: example } : example,
    })),
  )
}
