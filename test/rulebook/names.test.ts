import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulebook } from '../../src/rulebook/rulebook.ts'
import { namesInCode } from './names-in-code.ts'

const inCode = namesInCode()

test('every name that the code can print has a page, and every page a name', () => {
  assert.deepEqual(rulebook.map(({ name }) => name).toSorted(), [...new Set(inCode.map(({ name }) => name))].toSorted())
})

test('no name is used by two sources', () => {
  const topics = Map.groupBy(rulebook, ({ name }) => name)
  assert.deepEqual(
    [...topics.values()].filter((pages) => pages.length > 1).map(([page]) => page?.name),
    [],
  )
  const elsewhere = inCode.filter(({ name, source }) => {
    const topic = topics.get(name)?.[0]?.topic
    return source !== (['definition', 'files', 'install'].includes(topic ?? '') ? 'ours' : topic)
  })
  assert.deepEqual(elsewhere, [])
})

test('names are kebab-case, and pages say something under each heading', () => {
  for (const { name, what, why, fix, since } of rulebook) {
    assert.match(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    for (const text of [what, why, fix]) assert.match(text, /^.{10,}\.$/su, name)
    assert.match(since, /^\d+\.\d+\.\d+$/)
    assert.ok(what.length < 200 && why.length < 1024, `${name} is short`)
  }
})
