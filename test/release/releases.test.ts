import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UsageError } from '../../src/diagnostics/usage-error.ts'
import { compareReleases, isAtLeast, newestRelease, releases, resolveRelease } from '../../src/release/releases.ts'

const resolved = [
  ['v0.16.1', 'v0.16.1', false],
  ['0.16.1', 'v0.16.1', false],
  ['0.13.2', 'v0.13.2', false],
  ['v0.16.9', 'v0.16.1', true],
  ['v0.17.0', 'v0.16.1', true],
  ['1.0.0', 'v0.16.1', true],
  ['v0.14.10', 'v0.14.9', true],
  ['v0.13.13', 'v0.13.12', true],
  ['v0.15.4', 'v0.15.3', true],
] as const

for (const [text, release, newerThanKnown] of resolved) {
  test(`${text} is judged as ${release}`, () => {
    assert.deepEqual(resolveRelease(text), { release, newerThanKnown })
  })
}

for (const text of ['v0.13.1', '0.12.1', 'main', '', 'v0.16', 'v0.16.01', 'v0.16.1-rc1', 'metallb-0.16.1', '-0.16.1']) {
  test(`"${text}" is wrong usage that names the known range`, () => {
    assert.throws(
      () => resolveRelease(text),
      (error) => error instanceof UsageError && /v0\.13\.2 to v0\.16\.1/.test(`${error.message} ${error.help}`),
    )
  })
}

test('the releases stand in order, and the newest is the last', () => {
  assert.deepEqual([...releases].toSorted(compareReleases), [...releases])
  assert.equal(releases.at(-1), newestRelease)
  assert.equal(isAtLeast('v0.13.10', 'v0.13.9'), true)
  assert.equal(isAtLeast('v0.13.9', 'v0.13.10'), false)
  assert.equal(isAtLeast('v0.15.0', 'v0.15.0'), true)
})
