import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { metallbOverlays, root } from '../cli/command.ts'
import { committed, gitEnvironment } from '../git/repository.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { action } from './action.ts'

const text = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```$/gmu)].map(([, block = '']) => parse(block) as unknown)
const [github, registry, gitlab] = blocks as [Workflow, Workflow, Pipeline]

type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>
}
type WorkflowStep = { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>>; readonly run?: string }
type Pipeline = { readonly metallb: { readonly script: readonly string[] } }

test('the workflow gives the action inputs that it has, and runs on pull requests', () => {
  const steps = Object.values(github.jobs).flatMap((job) => job.steps)
  const own = steps.find(({ uses }) => uses?.includes('metallb-overlays@') === true)
  assert.deepEqual(
    Object.keys(own?.with ?? {}).filter((name) => !(name in action.inputs)),
    [],
  )
  assert.deepEqual(Object.keys(github.on), ['pull_request'])
  for (const { run: script = '' } of steps) assert.ok(!script.includes('${{'), script)
})

/** A repository with a change that is not committed, and a pull request's idea of where it goes to. */
async function changed(address = '10.1.0.0/25'): Promise<string> {
  const lab = 'overlays/lab/cluster.ts'
  const { root: cwd, git, write } = await committed({ [lab]: definition(soundFields('10.1.0.0/24')) })
  await metallbOverlays(['build'], { cwd })
  await git('add', '--all')
  await git('commit', '--quiet', '--message=built')
  await git('remote', 'add', 'origin', cwd)
  await git('fetch', '--quiet', 'origin')
  await write(lab, definition(soundFields(address)))
  await metallbOverlays(['build'], { cwd })
  return cwd
}

/** The command of this project stands for the published one. */
function runHere(
  script: readonly string[],
  cwd: string,
  variables: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const here = `node "${path.join(root, 'dist/cli.js')}"`
  const lines = script.map((line) => line.replace(/npx -y metallb-overlays@[\d.]+/u, here))
  return run('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], { cwd, env: { ...gitEnvironment, ...variables } })
}

test('the steps of the workflow without the action run', async () => {
  const cwd = await changed()
  const script = Object.values(registry.jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []))
  const { code, stderr } = await runHere(script, cwd, { BASE: 'main', GITHUB_STEP_SUMMARY: path.join(cwd, 'summary') })
  assert.equal(code, 0, stderr)
  assert.match(readFileSync(path.join(cwd, 'summary'), 'utf8'), /^### metallb plan · lab /u)
})

test("GitLab's script runs, line by line", async () => {
  const cwd = await changed()
  const outcome = await runHere(gitlab.metallb.script, cwd, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' })
  assert.equal(outcome.code, 0, outcome.stderr)
  assert.match(readFileSync(path.join(cwd, 'plan.md'), 'utf8'), /^### metallb plan · lab /u)
  const report = JSON.parse(readFileSync(path.join(cwd, 'gl-code-quality-report.json'), 'utf8')) as unknown
  assert.ok(Array.isArray(report))
})

test("GitLab's script fails for a change that MetalLB refuses, and the report is there", async () => {
  const cwd = await changed('10.1.0.0/33')
  const outcome = await runHere(gitlab.metallb.script, cwd, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' })
  assert.equal(outcome.code, 1, outcome.stderr)
  const report = JSON.parse(readFileSync(path.join(cwd, 'gl-code-quality-report.json'), 'utf8')) as readonly {
    readonly location: { readonly path: string }
  }[]
  assert.deepEqual([...new Set(report.map(({ location }) => location.path))], ['overlays/lab/cluster.ts'])
  assert.notEqual(readFileSync(path.join(cwd, 'plan.md'), 'utf8'), '')
})
