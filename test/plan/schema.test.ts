import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { planJson } from '../../src/report/plan/json.ts'
import { root } from '../cli/command.ts'
import { plans, reportOf } from './plans.ts'

const schema = JSON.parse(readFileSync(path.join(root, 'schemas/plan.json'), 'utf8')) as object
const valid = new Ajv({ strict: false }).compile(schema)
const complete = new Ajv({ strict: false }).compile(closed(schema) as object)

for (const [name, make] of Object.entries(plans)) {
  test(`${name}: as the published schema says, and nothing besides`, () => {
    const json: unknown = JSON.parse(JSON.stringify(planJson(reportOf(make()))))
    assert.ok(valid(json), JSON.stringify(valid.errors))
    assert.ok(complete(json), JSON.stringify(complete.errors))
  })
}

test('what the schema does not have is seen', () => {
  const [make] = Object.values(plans)
  const json = { ...planJson(reportOf(make!())), more: true }
  assert.ok(valid(json))
  assert.ok(!complete(json))
})

/** The schema without room for fields that it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, closed(each)])
  return { ...Object.fromEntries(entries), ...('properties' in value && { additionalProperties: false }) }
}
