import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { stringify } from 'yaml'
import type { Diagnostic } from '../../src/index.ts'
import { manifestsOf } from '../../src/gitops/manifest.ts'
import { lint } from '../../src/lint/lint.ts'
import { lintObjects } from '../../src/lint/lint-objects.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules.ts'
import { yamlRules } from '../../src/lint/yaml-rules.ts'
import { simulatingYamlRules } from '../../src/lint/yaml-rules-simulating.ts'
import { factObjects } from '../../src/model/fact-objects.ts'
import { modelOfObjects } from '../../src/model/model-of-objects.ts'
import type { Model } from '../../src/model/model.ts'
import { serviceObjects } from '../../src/model/service-objects.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'
import { resolve } from '../../src/model/resolve.ts'
import { asCluster } from '../../src/define/index.ts'
import { modelOfExample } from './compile-example.ts'
import type { Example, RuleCases } from './rule-cases.ts'
import { isYaml, readYamlExample } from './yaml-example.ts'

const speaking = rules.filter(({ inYaml }) => inYaml !== undefined)
const now = new Date('2026-06-01T12:00:00Z')

test('the rules that are loaded for YAML are those that may speak of it', () => {
  const loaded = [...yamlRules, ...simulatingYamlRules]
  assert.deepEqual(loaded.map(nameOf).toSorted(), speaking.map(nameOf).toSorted())
})

for (const rule of speaking) {
  const file = path.join(import.meta.dirname, `${rule.name}.cases.ts`)
  const { cases } = (await import(file)) as { readonly cases: RuleCases }
  describe(`${rule.name} in YAML`, () => {
    test('finds what it finds in a definition', async () => {
      const both = await Promise.all(Object.values(cases.rejects).map((example) => triedTwice(rule, example)))
      const inDefinitions = new Set(both.flatMap(({ inDefinition }) => inDefinition))
      const inYaml = both.flatMap((each) => each.inYaml)
      assert.ok(
        inYaml.some((each) => inDefinitions.has(each)),
        `${inYaml.join('\n')}\n\n${[...inDefinitions].join('\n')}`,
      )
    })

    for (const [title, example] of Object.entries({ ...cases.accepts, ...cases.rejects })) {
      test(`says the same of ${title}, as far as YAML shows it`, async () => {
        const { inYaml, asFarAsShown } = await triedTwice(
          rule,
          typeof example === 'string' ? { cluster: example } : example,
        )
        assert.deepEqual(inYaml, asFarAsShown)
      })
    }
  })
}

test('there is a table for every rule that may speak', () => {
  const tables = new Set(readdirSync(import.meta.dirname).map((file) => file.replace(/\.cases\.ts$/u, '')))
  assert.deepEqual(speaking.filter(({ name }) => !tables.has(name)).map(nameOf), [])
})

type Tried = {
  readonly inDefinition: readonly string[]
  readonly inYaml: readonly string[]
  /** In the definition without the facts that no object of Kubernetes has. */
  readonly asFarAsShown: readonly string[]
}

async function triedTwice(rule: Rule, example: Example): Promise<Tried> {
  return isYaml(example) ? triedFromYaml(rule, example) : triedFromDefinition(rule, example)
}

async function triedFromDefinition(rule: Rule, example: Example): Promise<Tried> {
  const model = await modelOfExample(example)
  const objects = [...model.resources.map(({ object }) => object), ...factObjects(model), ...serviceObjects(model)]
  const text = objects.map((object) => stringify(object)).join('---\n')
  const manifests = parseYaml('cluster.yaml', text).documents.flatMap(manifestsOf)
  const { requested, release } = model.release
  const known = { release: requested && release, backend: model.backend, rules: model.definition.rules ?? {} }
  const read = modelOfObjects(manifests, known).model
  return {
    inDefinition: told(model, lintAll(rule, model)),
    inYaml: told(read, lintOne(rule, read)),
    asFarAsShown: told(model, lintOne(rule, shownOf(model))),
  }
}

/** The same objects as the resources of a definition that says nothing else: to that, Services are no facts. */
function triedFromYaml(rule: Rule, { cluster }: Example): Tried {
  const { manifests, known } = readYamlExample(cluster)
  const read = modelOfObjects(manifests, known).model
  const { release, backend } = known
  const definition = asCluster({ ...(release !== undefined && { release }), backend })
  const { model } = resolve(definition, manifests)
  const inDefinition = told(model, lintAll(rule, model))
  const inYaml = told(read, lintOne(rule, read)).filter((each) => !each.startsWith(`${rule.name} facts services.`))
  const asFarAsShown = rule.inYaml?.from === 'objects' ? told(model, lintOne(rule, model)) : inDefinition
  return { inDefinition, inYaml, asFarAsShown }
}

function lintAll(rule: Rule, model: Model): readonly Diagnostic[] {
  return lint(model, { now }).filter(({ name }) => name === rule.name)
}

function lintOne(rule: Rule, model: Model): readonly Diagnostic[] {
  const { fromObjects, fromAbsence } = lintObjects(model, [rule], { now })
  return [...fromObjects, ...fromAbsence]
}

function shownOf(model: Model): Model {
  const { facts } = model
  const families = familiesOf(model)
  return {
    ...model,
    facts: {
      ...facts,
      segments: [],
      nodes: facts.nodes?.map((node) => ({
        ...node,
        interfaces: undefined,
        defaultRoute: undefined,
        hasSpeaker: true,
      })),
      pools: facts.pools.map((pool) => ({ ...pool, segment: undefined, segmentPath: undefined, intended: undefined })),
      podCIDRs: undefined,
      serviceCIDRs: undefined,
      apiServer: [],
      otherBGPPeers: [],
      services: facts.services?.map((each) => ({ ...each, ...(families[each.id] && { families: families[each.id] }) })),
    },
  }
}

/** What the objects of Services of one family say of it. */
function familiesOf(model: Model): Readonly<Record<string, readonly (4 | 6)[]>> {
  const objects = serviceObjects(model) as readonly {
    readonly metadata: { readonly namespace: string; readonly name: string }
    readonly spec: { readonly ipFamilies: readonly string[]; readonly ipFamilyPolicy?: string }
  }[]
  return Object.fromEntries(
    objects
      .filter(({ spec }) => (spec.ipFamilyPolicy ?? 'SingleStack') === 'SingleStack')
      .map(({ metadata, spec }) => [
        `${metadata.namespace}/${metadata.name}`,
        spec.ipFamilies.map((each) => (each === 'IPv6' ? 6 : 4)),
      ]),
  )
}

/** A finding without what depends on where it stands. */
function told({ resources }: Model, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map(({ name, message, object, path: at }) => {
      const resource = object === undefined ? undefined : resources[object]?.object
      const whose = resource ? `${resource.kind}/${resource.metadata.name}` : 'facts'
      return `${name} ${whose} ${(at ?? []).slice(0, 3).join('.')}: ${message}`
    })
    .toSorted()
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}
