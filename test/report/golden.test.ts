import { readFileSync, writeFileSync } from 'node:fs'
import assert from 'node:assert/strict'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { githubReport } from '../../src/report/github.ts'
import { gitlabReport } from '../../src/report/gitlab.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { sample } from './sample.ts'

/** Without pages, which have a test of their own. */
const sarif = sarifReport({ ...sample, pageOf: () => undefined })

/** UPDATE_GOLDEN=1 writes what is printed now, to be read before it is committed. */
const reports: Readonly<Record<string, string>> = {
  'github.txt': githubReport(sample),
  'gitlab.json': gitlabReport(sample),
  'junit.xml': junitReport(sample),
  'report.json': jsonReport(sample),
  'sarif.json': sarif,
}

for (const [name, text] of Object.entries(reports)) {
  test(`the same findings as ${name}`, () => {
    const file = path.join(import.meta.dirname, 'golden', name)
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text)
    assert.equal(text, readFileSync(file, 'utf8'))
  })
}
