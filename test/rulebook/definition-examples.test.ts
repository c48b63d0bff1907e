import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definitionPages } from '../../src/rulebook/definition.ts'
import { exampleTexts } from '../../src/rulebook/example-texts.ts'
import { fixture } from '../support/fixture.ts'

/** What one definition cannot show. */
const withoutExample = [
  'cannot-write',
  'definition-reference',
  'definition-unreadable',
  'left-out',
  'install-not-read',
  'install-not-there',
  'resources-not-read',
  'resources-not-there',
  'stale-output',
]

test('every page about definitions has an example, unless it takes more than a definition', () => {
  const without = definitionPages.filter(({ example }) => example === undefined)
  assert.deepEqual(
    without.map(({ name }) => name),
    withoutExample,
  )
})

for (const { name, severity, example } of definitionPages) {
  if (example === undefined) continue
  const { refused, instead } = exampleTexts(example)
  describe(`the example of ${name}`, () => {
    test('gives the finding', async () => {
      const found = await build(refused)
      assert.ok(found.includes(`${severity}[${name}]`), found.join(' '))
    })

    test('is fine as it should be', async () => {
      const found = await build(instead)
      assert.deepEqual(
        found.filter((each) => each.startsWith('error') || each.includes(name)),
        [],
      )
    })
  })
}

/** What `build` finds in a definition. */
async function build(piece: string): Promise<readonly string[]> {
  const isModule = piece.includes('export ')
  const text = isModule ? piece : `import { defineCluster } from 'metallb-overlays'\nexport default ${piece}\n`
  const cwd = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n', 'overlays/lab/cluster.ts': text })
  const { stdout } = await metallbOverlays(['build', '--format', 'json', '--time-limit', '2'], { cwd })
  const { clusters } = JSON.parse(stdout) as {
    clusters: { diagnostics: { name: string; severity: string }[] }[]
  }
  return clusters.flatMap(({ diagnostics }) => diagnostics.map((each) => `${each.severity}[${each.name}]`))
}
