import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exampleTexts } from '../../src/rulebook/example-texts.ts'
import { filesPages } from '../../src/rulebook/files.ts'
import { installPages } from '../../src/rulebook/install.ts'
import { validateJson } from '../validate/run-validate.ts'
import { filesOf } from './example-files.ts'

/** What a person has to have besides. */
const withoutExample = ['encrypted-value', 'patch', 'crd-of-other-release']

test('every page about files has an example, unless it takes more than files', () => {
  const without = [...filesPages, ...installPages].filter(({ example }) => example === undefined)
  assert.deepEqual(
    without.map(({ name }) => name),
    withoutExample,
  )
})

for (const { name, severity, example } of [...filesPages, ...installPages]) {
  if (example === undefined) continue
  const { refused, instead } = exampleTexts(example)
  describe(`the example of ${name}`, () => {
    test('gives the finding', async () => {
      const found = await validated(refused)
      assert.ok(found.includes(`${severity}[${name}]`), found.join(' '))
    })

    test('is fine as it should be', async () => {
      assert.deepEqual(await validated(instead), [])
    })
  })
}

/** What `validate` finds in files, of errors, installations and what is not judged. */
async function validated(text: string): Promise<readonly string[]> {
  const { sets } = await validateJson(filesOf(text), ['.'])
  assert.ok(sets.length > 0)
  return sets.flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ name, severity, notJudged }) => severity === 'error' || notJudged || isOfInstall(name))
      .map((each) => `${each.severity}[${each.name}]`),
  )
}

function isOfInstall(name: string): boolean {
  return installPages.some((page) => page.name === name)
}
