import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedNames, ruleNames } from '../../src/define/rule-levels.generated.ts'
import { compile, defineCluster } from '../../src/index.ts'
import { exampleTexts } from '../../src/rulebook/example-texts.ts'
import { isSettable, rulebook, whyFixed } from '../../src/rulebook/rulebook.ts'
import { validate, validateJson } from '../validate/run-validate.ts'
import { filesOf } from './example-files.ts'

const ours = rulebook.filter(({ topic }) => topic !== 'api-server' && topic !== 'metallb')
const namesOf = (pages: typeof rulebook): readonly string[] => pages.map(({ name }) => name).toSorted()

test('each of our findings can be set, or its page says why not', () => {
  assert.deepEqual(namesOf(ours.filter(isSettable)), ruleNames)
  assert.deepEqual(namesOf(ours.filter(({ fixed }) => fixed !== undefined && fixed in whyFixed)), fixedNames)
  assert.deepEqual([...ruleNames, ...fixedNames].toSorted(), namesOf(ours))
})

test('what the API server and MetalLB say is not ours to set', () => {
  const theirs = rulebook.filter((page) => !ours.includes(page))
  assert.deepEqual(
    theirs.filter((page) => isSettable(page) || page.fixed !== undefined),
    [],
  )
})

test('a definition takes a level for each that can be set', () => {
  const rules = Object.fromEntries(ruleNames.map((name) => [name, 'off']))
  assert.deepEqual(compile(defineCluster({ rules })).diagnostics, [])
})

for (const page of ours) {
  if (page.example === undefined || !('yaml' in page.example)) continue
  const files = filesOf(exampleTexts(page.example).refused)
  const { name } = page
  describe(name, () => {
    if (isSettable(page)) {
      for (const level of ['off', 'info', 'error'] as const) {
        test(`--rule ${name}=${level}`, async () => {
          const { sets } = await validateJson(files, ['.', '--rule', `${name}=${level}`])
          const found = sets.flatMap(({ diagnostics }) => diagnostics).filter((each) => each.name === name)
          assert.deepEqual([...new Set(found.map(({ severity }) => severity))], level === 'off' ? [] : [level])
          assert.equal(
            sets.some(({ notJudged }) => notJudged.includes(`${name}, which is switched off`)),
            level === 'off',
          )
        })
      }
    } else {
      test('is fixed', async () => {
        const { code, stderr } = await validate(files, ['.', '--rule', `${name}=off`])
        assert.equal(code, 2)
        assert.match(stderr, new RegExp(`nothing sets how much "${name}" counts`, 'u'))
      })
    }
  })
}
