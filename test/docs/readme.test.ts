import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { gitEnvironment } from '../git/repository.ts'
import { fixture } from '../support/fixture.ts'
import { shrunkFleet } from './plan-block.ts'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** A copy of the fleet to change. */
async function fleet(): Promise<string> {
  const cwd = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n' })
  cpSync(path.join(root, 'overlays'), path.join(cwd, 'overlays'), { recursive: true })
  return cwd
}

function block(language: string): string {
  const text = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'mu').exec(readme)?.[1]
  assert.ok(text, `the README has no ${language} block`)
  return text
}

test('the refusal is what the command prints', async () => {
  const cwd = await fleet()
  const file = path.join(cwd, 'overlays/local/cluster.ts')
  const text = readFileSync(file, 'utf8')
  const widened = text.replace('192.168.1.78/32', '192.168.1.72-192.168.1.79')
  assert.notEqual(widened, text)
  writeFileSync(file, widened)
  const [command, ...output] = block('console').split('\n')
  assert.equal(command, '$ metallb-overlays build local')
  const { code, stdout } = await metallbOverlays(['build', 'local'], { cwd })
  assert.equal(code, 1)
  assert.equal(stdout, output.join('\n'))
})

test('the plan is what the command prints', async () => {
  const cwd = await shrunkFleet()
  const [, printed = ''] = /^\$ metallb-overlays plan --from main\n([^]*?)^```$/mu.exec(readme) ?? []
  const { stdout } = await metallbOverlays(['plan', '--from', 'main'], { cwd, env: gitEnvironment })
  assert.equal(stdout, printed)
})

test('the cluster that a reader is told to write is built', async () => {
  const cwd = await fleet()
  cpSync(path.join(cwd, 'overlays/local'), path.join(cwd, 'overlays/attic'), { recursive: true })
  writeFileSync(path.join(cwd, 'overlays/attic/cluster.ts'), block('ts'))
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /^attic +v0\.16\.1 +native +1 +1 +written$/m)
})
