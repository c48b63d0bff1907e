import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import { Locator } from '../../src/cli/fleet/locate.ts'
import { asCluster } from '../../src/define/index.ts'
import { shapeFaults } from '../../src/define/validate.ts'
import { compile } from '../../src/index.ts'
import type { Cluster } from '../../src/index.ts'
import { loadDefinitions } from '../../src/io/definition/load-definitions.ts'
import { resolve } from '../../src/model/resolve.ts'
import { fixture } from '../support/fixture.ts'
import { asYaml } from './as-yaml.ts'
import { knownDefinitions } from './known-definitions.ts'

const now = new Date('2026-06-01T12:00:00Z')
const known = (await knownDefinitions()).map(({ name, cluster }) => ({ name, cluster, text: asYaml(cluster) }))

test('there are many definitions to try', () => assert.ok(known.length > 300, `${known.length} definitions`))

describe('every definition says the same in YAML', async () => {
  const root = await fixture(Object.fromEntries(known.map(({ text }, index) => [`${index}/cluster.yaml`, text])))
  const files = known.map((_, index) => path.join(root, String(index), 'cluster.yaml'))
  const outcomes = await loadDefinitions(files, { timeLimit: 10_000, print: () => assert.fail() })

  for (const [index, { name, cluster }] of known.entries()) {
    test(name, async () => {
      const outcome = outcomes[index]!
      assert.equal(outcome.outcome, 'cluster', JSON.stringify(outcome))
      const read = asCluster((outcome as { readonly cluster: object }).cluster)
      const [inTypeScript, inYaml] = [cluster, read].map((each) => compile(each, { now }))
      assert.deepEqual([...inYaml!.files], [...inTypeScript!.files])
      assert.deepEqual(inYaml!.diagnostics, inTypeScript!.diagnostics)
      await assertPlaced(root, files[index]!, read)
    })
  }
})

/** Every finding about a value is somewhere in the file. */
async function assertPlaced(root: string, file: string, cluster: Cluster): Promise<void> {
  const resources = shapeFaults(cluster).length === 0 ? resolve(cluster).model.resources : []
  const locator = await Locator.create(root, new Map(), [file])
  for (const diagnostic of compile(cluster, { now }).diagnostics) {
    const { place } = locator.locate(diagnostic, { file, resources, writtenFacts: [] })
    const isAbout = diagnostic.path !== undefined || diagnostic.object !== undefined
    assert.equal(place !== undefined, isAbout, JSON.stringify(diagnostic))
  }
}
