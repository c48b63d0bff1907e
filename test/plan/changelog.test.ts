import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { withEntries } from '../../src/report/changelog.ts'
import { changelogEntries } from '../../src/report/changelog-entries.ts'
import { metallbOverlays } from '../cli/command.ts'
import { definition } from '../cli/lab.ts'
import { committed, gitEnvironment } from '../git/repository.ts'
import { plans, reportOf } from './plans.ts'

const entries = ['lab: a/a loses 10.0.0.1.', 'lab: b/b gets 10.0.0.2.']

const layouts: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'nothing',
    '',
    '# Changelog\n\n## Unreleased\n\n### Changed\n\n- lab: a/a loses 10.0.0.1.\n- lab: b/b gets 10.0.0.2.\n',
  ],
  [
    'releases only',
    '# Changes\n\n## 1.0.0\n\n- first\n',
    '# Changes\n\n## Unreleased\n\n### Changed\n\n- lab: a/a loses 10.0.0.1.\n- lab: b/b gets 10.0.0.2.\n\n## 1.0.0\n\n- first\n',
  ],
  [
    'Keep a Changelog, with what was changed and its links',
    '# Changelog\n\n## [Unreleased]\n\n### Changed\n\n* old\n\n### Fixed\n\n* bug\n\n## [1.0.0]\n\n[1.0.0]: https://example.org\n',
    '# Changelog\n\n## [Unreleased]\n\n### Changed\n\n* old\n* lab: a/a loses 10.0.0.1.\n* lab: b/b gets 10.0.0.2.\n\n### Fixed\n\n* bug\n\n## [1.0.0]\n\n[1.0.0]: https://example.org\n',
  ],
  [
    'an empty part, and links at the end',
    '# Changelog\n\n## [Unreleased]\n\n### Changed\n\n[unreleased]: https://example.org\n',
    '# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- lab: a/a loses 10.0.0.1.\n- lab: b/b gets 10.0.0.2.\n\n[unreleased]: https://example.org\n',
  ],
  [
    'a heading within code is none',
    '# Changelog\n\n```\n## Unreleased\n```\n',
    '# Changelog\n\n```\n## Unreleased\n```\n\n## Unreleased\n\n### Changed\n\n- lab: a/a loses 10.0.0.1.\n- lab: b/b gets 10.0.0.2.\n',
  ],
]

for (const [name, before, after] of layouts) {
  test(`${name}: the entries come under what is not released, once`, () => {
    assert.equal(withEntries(before, entries), after)
    assert.equal(withEntries(after, entries), after)
    assert.equal(
      withEntries(
        after,
        entries.map((entry) => `2026-04-17: ${entry}`),
      ),
      after,
    )
    const windows = before.replaceAll('\n', '\r\n')
    assert.equal(before === '' || withEntries(windows, entries) === after.replaceAll('\n', '\r\n'), true)
  })
}

test('what stands in a release came to pass again, and is told again', () => {
  const released = `# Changes\n\n## 1.0.0\n\n- ${entries[0]}\n`
  const again = `# Changes\n\n## Unreleased\n\n### Changed\n\n- ${entries[0]}\n\n## 1.0.0\n\n- ${entries[0]}\n`
  assert.equal(withEntries(released, entries.slice(0, 1)), again)
  assert.equal(withEntries(again, entries.slice(0, 1)), again)
  const before = `# Changes\n\n## Unreleased\n\n## 1.0.0\n\n- ${entries[0]}\n`
  assert.equal(withEntries(before, entries.slice(0, 1)), again)
})

const told: Readonly<Record<string, readonly string[]>> = {
  'a pool shrinks': [
    'homelab: pool `metallb-pool` is 192.168.1.60–.71 now: without 192.168.1.72–.75.',
    'homelab: media/plex (plex.home.example) loses 192.168.1.72.',
  ],
  'a node leaves': [],
  'another release': ['homelab: MetalLB v0.14.9 → v0.16.1.'],
}

for (const [name, lines] of Object.entries(told)) {
  test(`${name}: what a changelog is told`, () => {
    assert.deepEqual(changelogEntries(reportOf(plans[name]!()), undefined), lines)
  })
}

const lab = 'overlays/lab/cluster.ts'

function labWith(addresses: string): string {
  return definition(
    `release: 'v0.16.1', backend: 'native', pools: { lan: { addresses: ['${addresses}'], segment: 'routed' } },
     l2Advertisements: { lan: { ipAddressPools: ['lan'] } }, services: { 'media/plex': {} }`,
  )
}

test('the command adds once, prints with --dry-run, and writes nothing else', async () => {
  const { root, write, git } = await committed({ [lab]: labWith('10.0.0.1-10.0.0.8'), 'CHANGELOG.md': '# Changes\n' })
  await write(lab, labWith('10.0.0.5-10.0.0.12'))
  const changelog = (...args: readonly string[]) =>
    metallbOverlays(['changelog', '--from', 'main', ...args], { cwd: root, env: gitEnvironment })
  const lines = [
    '- lab: pool `lan` is 10.0.0.5–.12 now: without 10.0.0.1–.4, with 10.0.0.9–.12.',
    '- lab: media/plex moves from 10.0.0.1 to 10.0.0.5.',
    '',
  ].join('\n')
  const dry = await changelog('--dry-run')
  assert.deepEqual([dry.code, dry.stdout, dry.stderr], [0, lines, ''])
  assert.equal((await changelog()).stderr, 'CHANGELOG.md: 2 entries added\n')
  const text = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')
  assert.equal(text, `# Changes\n\n## Unreleased\n\n### Changed\n\n${lines}`)
  assert.equal((await changelog('--date', '2026-04-17')).stderr, 'CHANGELOG.md has everything already\n')
  assert.equal(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), text)
  assert.equal(await git('status', '--porcelain'), `M CHANGELOG.md\n M ${lab}`)
})

test('a change that moves nothing says so', async () => {
  const { root, write } = await committed({ [lab]: labWith('10.0.0.1-10.0.0.8'), 'CHANGELOG.md': '# Changes\n' })
  await write(lab, `// who reads this?\n${labWith('10.0.0.1-10.0.0.8')}`)
  const args = ['changelog', '--from', 'main', '--dry-run']
  const { code, stdout, stderr } = await metallbOverlays(args, { cwd: root, env: gitEnvironment })
  assert.deepEqual([code, stdout], [0, ''])
  assert.equal(stderr, 'nothing to add: no pool, no address of a Service and no release is changed\n')
})

test('a file of its own, and what must not be written', async () => {
  const { root, write } = await committed({ [lab]: labWith('10.0.0.1-10.0.0.8') })
  await write(lab, labWith('10.0.0.5-10.0.0.12'))
  const changelog = (...args: readonly string[]) =>
    metallbOverlays(['changelog', '--from', 'main', ...args], { cwd: root, env: gitEnvironment })
  assert.equal((await changelog('--file', 'docs/ADDRESSES.md')).code, 0)
  assert.match(readFileSync(path.join(root, 'docs/ADDRESSES.md'), 'utf8'), /^# Changelog\n/u)
  assert.match((await changelog('--file', '../elsewhere.md')).stderr, /is outside of the repository/u)
  assert.match((await changelog('--date', '2026-02-30')).stderr, /this is no day/u)
  assert.match((await changelog('--file', 'overlays')).stderr, /overlays is no file/u)
  await writeFile(path.join(root, lab), 'export default {')
  const broken = await changelog('--file', 'NEW.md')
  assert.equal(broken.code, 1)
  assert.ok(!existsSync(path.join(root, 'NEW.md')))
})

test("in a folder below it is the repository's changelog, unless another one is named", async () => {
  const released = '# Changes\n\n## 1.0.0\n\n- lab: media/plex moves from 10.0.0.1 to 10.0.0.5.\n'
  const { root, write } = await committed({ [lab]: labWith('10.0.0.1-10.0.0.8'), 'CHANGELOG.md': released })
  await write(lab, labWith('10.0.0.5-10.0.0.12'))
  const changelog = (...args: readonly string[]) =>
    metallbOverlays(['changelog', '--from', 'main', ...args], {
      cwd: path.join(root, 'overlays/lab'),
      env: gitEnvironment,
    })
  assert.match((await changelog('--dry-run')).stdout, /^- lab: media\/plex moves/mu)
  assert.equal((await changelog()).stderr, 'CHANGELOG.md: 2 entries added\n')
  assert.match(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), /moves from[^]*## 1\.0\.0[^]*moves from/u)
  assert.ok(!existsSync(path.join(root, 'overlays/lab/CHANGELOG.md')))
  assert.equal((await changelog('--file', 'ADDRESSES.md')).code, 0)
  assert.ok(existsSync(path.join(root, 'overlays/lab/ADDRESSES.md')))
})
