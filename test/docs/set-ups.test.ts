import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { hookBlocks } from './hook-blocks.ts'

const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
const [, registry = '', gitlab = ''] = [...page.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, text = '']) => text)

/** What init writes where, and where it is documented. */
const setUps: readonly (readonly [option: string, value: string, file: string, documented: string])[] = [
  ['--hook', 'pre-commit', '.pre-commit-config.yaml', hookBlocks('pre-commit')[0]!],
  ['--hook', 'lefthook', 'lefthook.yml', hookBlocks('lefthook')[0]!],
  ['--hook', 'husky', '.husky/pre-commit', hookBlocks('husky')[0]!],
  ['--hook', 'git', 'githooks/pre-commit', hookBlocks('Git alone')[0]!],
  ['--ci', 'github', '.github/workflows/metallb-overlays.yaml', registry],
  ['--ci', 'gitlab', '.gitlab-ci.yml', gitlab],
]

for (const [option, value, file, documented] of setUps) {
  test(`init ${option} ${value} writes what is documented`, async () => {
    const cwd = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n' })
    await metallbOverlays(['init', option, value], { cwd })
    assert.equal(readFileSync(path.join(cwd, file), 'utf8'), documented)
    assert.equal((statSync(path.join(cwd, file)).mode & 0o111) !== 0, value === 'git')
  })
}
