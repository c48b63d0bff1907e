import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fleetRules, rules } from '../../src/lint/rules.ts'
import type { RuleExample } from '../../src/lint/rule.ts'
import { exampleTexts } from '../../src/rulebook/example-texts.ts'
import { compileExample } from '../rules/compile-example.ts'
import type { Compiled } from '../rules/compile-example.ts'
import { validateJson } from '../validate/run-validate.ts'
import { filesOf } from './example-files.ts'

const today = '2026-06-01T12:00:00Z'

for (const { name, docs } of [...rules, ...fleetRules]) {
  describe(`the example of ${name}`, () => {
    test('is refused', async () => {
      const { names } = await tried(docs.example, 'refused')
      assert.ok(names.includes(name), names.join(' '))
    })

    test('is fine as it should be', async () => {
      const { names, errors } = await tried(docs.example, 'instead')
      assert.ok(!names.includes(name))
      assert.deepEqual(errors, [])
    })
  })
}

type Tried = { readonly names: readonly string[]; readonly errors: readonly string[] }

async function tried(example: RuleExample, side: 'instead' | 'refused'): Promise<Tried> {
  const diagnostics =
    'yaml' in example
      ? await validated(exampleTexts(example)[side])
      : (await compiled(example[side], example)).diagnostics
  return {
    names: diagnostics.map(({ name }) => name),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ name }) => name),
  }
}

async function validated(text: string): Promise<readonly { readonly name: string; readonly severity: string }[]> {
  const { sets } = await validateJson(filesOf(text), ['.'])
  return sets.flatMap(({ diagnostics }) => diagnostics)
}

function compiled(
  piece: string,
  { beside, installed }: { readonly beside?: string; readonly installed?: string },
): Promise<Compiled> {
  const others = beside === undefined ? {} : { others: { lab: sourceOf(beside) } }
  return compileExample({
    cluster: sourceOf(piece),
    ...others,
    ...(installed !== undefined && { installed: dedented(installed) }),
    now: today,
  })
}

/** A piece of a definition as a whole one. The imports of a module are there already. */
function sourceOf(piece: string): string {
  const module = piece.replace(/^\s*import \{[^}]*\} from 'metallb-overlays'\n/mu, '')
  return piece.includes('export default') ? module : `{ ${piece} }`
}

/** YAML without the indentation that the first line has. */
function dedented(text: string): string {
  const indent = /^\n( *)/u.exec(text)?.[1] ?? ''
  return text.replaceAll(`\n${indent}`, '\n')
}
