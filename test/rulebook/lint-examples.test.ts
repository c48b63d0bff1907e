import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fleetRules, rules } from '../../src/lint/rules.ts'
import { compileExample } from '../rules/compile-example.ts'
import type { Compiled } from '../rules/compile-example.ts'

const today = '2026-06-01T12:00:00Z'

for (const { name, docs } of [...rules, ...fleetRules]) {
  describe(`the example of ${name}`, () => {
    test('is refused', async () => {
      const { found } = await compiled(docs.example.refused, docs.example.beside)
      assert.ok(
        found.some(({ rule }) => rule === name),
        JSON.stringify(found, undefined, 2),
      )
    })

    test('is fine as it should be', async () => {
      const { found, diagnostics } = await compiled(docs.example.instead, docs.example.beside)
      assert.deepEqual(
        found.filter(({ rule }) => rule === name),
        [],
      )
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      )
    })
  })
}

function compiled(piece: string, beside: string | undefined): Promise<Compiled> {
  const others = beside === undefined ? {} : { others: { lab: sourceOf(beside) } }
  return compileExample({ cluster: sourceOf(piece), ...others, now: today })
}

/** A piece of a definition as a whole one. The imports of a module are there already. */
function sourceOf(piece: string): string {
  const module = piece.replace(/^\s*import \{[^}]*\} from 'metallb-overlays'\n/mu, '')
  return piece.includes('export default') ? module : `{ ${piece} }`
}
