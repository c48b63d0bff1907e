import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { parseAllDocuments } from 'yaml'
import type { Cluster } from '../../src/index.ts'
import { kustomizeBuild } from '../support/kubectl.ts'
import { anyOddCluster, compiled, foreignBreaks, oddCluster, oddTexts } from './odd-definition.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'metallb-overlays-'))
after(() => rmSync(folder, { recursive: true }))

test('kustomize builds exactly the compiled objects out of strings that look like something else', async () => {
  await assertBuilt(oddCluster(oddTexts))
})

test('kustomize builds exactly the compiled objects out of any strings', async () => {
  await fc.assert(fc.asyncProperty(anyOddCluster, assertBuilt), { numRuns: 40 })
})

for (const version of ['1.1', '1.2'] as const) {
  test(`a reader of YAML ${version} reads exactly the compiled objects`, () => {
    const property = fc.property(anyOddCluster, (cluster) => assertRead(cluster, version))
    assertRead(oddCluster([...oddTexts, ...foreignBreaks]), version)
    fc.assert(property, { numRuns: 60 })
  })
}

async function assertBuilt(cluster: Cluster): Promise<void> {
  const { files, objects } = compiled(cluster)
  for (const [name, text] of files) await write(path.join(folder, name), text)
  assert.deepEqual(inOrder(documentsOf(await kustomizeBuild(folder), '1.2')), inOrder(objects))
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

function assertRead(cluster: Cluster, version: '1.1' | '1.2'): void {
  const { files, objects } = compiled(cluster)
  assert.deepEqual(documentsOf(files.get('config.yaml')!, version), objects)
}

/** kustomize has an order of its own. */
function inOrder(objects: readonly unknown[]): readonly unknown[] {
  const keyed = (objects as readonly { kind: string; metadata: { name: string } }[]).map(
    (object) => [`${object.kind} ${object.metadata.name}`, object] as const,
  )
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function documentsOf(text: string, version: '1.1' | '1.2'): readonly unknown[] {
  return parseAllDocuments(text, { version }).map((document) => {
    assert.deepEqual([...document.errors, ...document.warnings], [])
    return document.toJS() as unknown
  })
}
