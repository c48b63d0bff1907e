import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { fleetRules, rules } from '../../src/lint/rules.ts'
import { compileExample } from './compile-example.ts'
import type { Found } from './compile-example.ts'
import type { Example, Expected, RuleCases } from './rule-cases.ts'

/** One table, or where a file holds several, one for each name. */
type Module = { readonly cases: RuleCases } | { readonly tables: Readonly<Record<string, RuleCases>> }

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.cases.ts'))
  .toSorted()
const modules = await Promise.all(
  files.map(
    async (file) =>
      [file.replace(/\.cases\.ts$/u, ''), (await import(path.join(import.meta.dirname, file))) as Module] as const,
  ),
)
const tables = modules.flatMap(([name, module]): readonly (readonly [string, RuleCases])[] =>
  'cases' in module ? [[name, module.cases]] : Object.entries(module.tables),
)
const allRules = [...rules, ...fleetRules]

describe('every rule has its table', () => {
  test('no name is used twice, and every rule has a file of its name', () => {
    const names = allRules.map(({ name }) => name)
    assert.deepEqual([...new Set(names)], names)
    assert.deepEqual(
      modules.flatMap(([name, module]) => ('cases' in module ? [name] : [])).toSorted(),
      names.toSorted(),
    )
    const tableNames = tables.map(([name]) => name)
    assert.deepEqual([...new Set(tableNames)], tableNames)
  })

  for (const [rule, { accepts, rejects, notJudged = {} }] of tables) {
    test(`${rule} is tried from both sides`, () => {
      assert.notDeepEqual(Object.keys(accepts), [], 'nothing is accepted')
      assert.notDeepEqual(Object.keys(rejects), [], 'nothing is rejected')
      const titles = [accepts, rejects, notJudged].flatMap((each) => Object.keys(each))
      assert.deepEqual([...new Set(titles)], titles, 'a title is used twice')
      const own = Object.values(rejects).flatMap(({ finds }) => finds.filter((each) => (each.rule ?? rule) === rule))
      assert.ok(
        own.some(({ message, help }) => typeof message === 'string' && typeof help === 'string'),
        'no finding is told in full',
      )
      const needsFacts = allRules.some(({ name, lacks }) => name === rule && lacks !== undefined)
      const missing = new Set(Object.values(notJudged).map(({ lacks }) => lacks.length > 0))
      assert.deepEqual(
        [missing.has(true), missing.has(false)],
        [needsFacts, needsFacts],
        'not judged, and nothing to judge',
      )
    })
  }
})

for (const [rule, { accepts, rejects, notJudged = {} }] of tables) {
  describe(rule, () => {
    for (const [title, example] of Object.entries(accepts)) {
      test(`accepts ${title}`, async () => {
        const { finds = [], ...rest } = typeof example === 'string' ? { cluster: example } : example
        assert.ok(
          finds.every((each) => each.rule !== undefined && each.rule !== rule),
          'what is accepted is not found',
        )
        await assertFinds(rule, rest, finds)
      })
    }
    for (const [title, { finds, ...example }] of Object.entries(rejects)) {
      test(`rejects ${title}`, async () => {
        assert.ok(
          finds.some((each) => (each.rule ?? rule) === rule),
          'what is rejected is found',
        )
        await assertFinds(rule, example, finds)
      })
    }
    for (const [title, { lacks, ...example }] of Object.entries(notJudged)) {
      test(`${lacks.length > 0 ? 'is not judged' : 'is judged'}: ${title}`, async () => {
        const compiled = await compileExample(example)
        assert.deepEqual(compiled.notJudged.find((each) => each.rule === rule)?.lacks ?? [], lacks)
      })
    }
  })
}

async function assertFinds(rule: string, example: Example, expected: readonly Expected[]): Promise<void> {
  const { found, marked, diagnostics, fileNames } = await compileExample(example)
  assert.deepEqual(
    found.map((each) => `${each.line}: ${each.rule}`),
    marked,
    JSON.stringify(found, undefined, 2),
  )
  assert.deepEqual(
    found.map((each, index) => told(each, expected[index])),
    expected.map((each) => ({ rule, ...each })),
  )
  const isRefused = diagnostics.some(({ severity }) => severity === 'error')
  assert.equal(fileNames.length === 0, isRefused, 'an error writes nothing, and nothing else keeps from writing')
}

/** What was found, told like what was expected: only as much of it as that asks for. */
function told({ line: _line, related, severity, ...found }: Found, expected: Expected | undefined): Expected {
  if (expected === undefined) return found
  return {
    ...found,
    message: matching(found.message, expected.message),
    help: matching(found.help, expected.help),
    ...(expected.related && { related }),
    ...lessThanRule(found.rule, severity),
  }
}

/** The severity of a finding that counts less than its rule does: that has to be expected. */
function lessThanRule(rule: string, severity: Found['severity']): Pick<Expected, 'severity'> {
  const own = allRules.find(({ name }) => name === rule)?.severity
  return severity === undefined || severity === 'error' || own === undefined || own === severity ? {} : { severity }
}

function matching(text: string, wanted: string | RegExp): string | RegExp {
  return typeof wanted !== 'string' && wanted.test(text) ? wanted : text
}
