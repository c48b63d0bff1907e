import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { planMarkdown } from '../../src/report/plan/markdown.ts'
import { planText } from '../../src/report/plan/text.ts'
import { plans, reportOf } from './plans.ts'

for (const [name, make] of Object.entries(plans)) {
  test(`${name}: as it is told`, () => {
    const report = reportOf(make())
    assertGolden(`${name}.md`, planMarkdown(report))
    assertGolden(
      `${name}.txt`,
      planText(report, (_style, text) => text),
    )
  })
}

/** UPDATE_GOLDEN=1 writes them, to be read. */
function assertGolden(name: string, text: string): void {
  const file = path.join(import.meta.dirname, 'golden', name.replaceAll(' ', '-'))
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text)
  assert.equal(text, readFileSync(file, 'utf8'))
}
