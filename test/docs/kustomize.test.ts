import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { root } from '../cli/command.ts'
import { krm, listOf, pool } from '../krm/resource-lists.ts'

const page = readFileSync(path.join(root, 'docs/kustomize.md'), 'utf8')
const [overlay, check] = [...page.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, text]) => parse(text!) as object)

test('the overlay of the page is generated', async () => {
  const { code, items, stderr } = await krm(listOf(overlay))
  assert.deepEqual([code, items.map(({ kind }) => kind), stderr], [0, ['IPAddressPool', 'L2Advertisement'], ''])
})

test('the validation of the page judges', async () => {
  assert.equal((await krm(listOf(check, pool('lan', '10.0.0.16/28')))).code, 0)
  assert.equal((await krm(listOf(check, pool('lan', '10.0.0.16/33')))).code, 1)
})
