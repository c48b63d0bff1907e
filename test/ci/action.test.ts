import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { metallbOverlays, root } from '../cli/command.ts'
import { committed } from '../git/repository.ts'
import { run } from '../support/run.ts'
import { action, runStep } from './action.ts'

const lab = 'overlays/lab/cluster.ts'
const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lan, namespace: metallb-system}
spec: {addresses: [10.0.0.1]}
`

/** A repository whose output is as it is built. */
async function built(files: Readonly<Record<string, string>> = {}) {
  const repository = await committed({ [lab]: definition(soundFields('10.1.0.0/24')), ...files })
  await metallbOverlays(['build'], { cwd: repository.root })
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--message=built')
  return repository
}

test('no expression stands in a script, where it would be run', () => {
  for (const { name, run: script, shell } of action.runs.steps) {
    assert.ok(!script.includes('${{'), name)
    assert.equal(shell, 'bash')
  }
})

test('every input is described, has a default, and is used', () => {
  const text = readFileSync(path.join(root, 'action.yml'), 'utf8')
  const documented = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
  for (const [name, { description, default: preset }] of Object.entries(action.inputs)) {
    assert.ok(description.length > 10 && typeof preset === 'string', name)
    assert.match(text, new RegExp(`inputs\\.${name}\\b`, 'u'))
    assert.match(documented, new RegExp(`^\\| \`${name}\``, 'mu'))
  }
})

test('the scripts are bash', async () => {
  for (const { run: script } of action.runs.steps) {
    assert.deepEqual(await run('bash', ['-n'], { input: script }), { code: 0, stdout: '', stderr: '' })
  }
})

test('what is sound passes', async () => {
  const { root: cwd } = await built()
  const { code, stdout } = await runStep('Judge', cwd)
  assert.equal(code, 0, stdout)
  assert.doesNotMatch(stdout, /::error/u)
})

test('findings become annotations, of definitions and of YAML, and the step fails', async () => {
  const { root: cwd, write } = await built({ 'clusters/a b/pool.yaml': pool })
  await write(lab, definition(soundFields('10.1.0.9')))
  const { code, stdout } = await runStep('Judge', cwd, { validate: 'clusters/a b\n\n' })
  assert.equal(code, 1)
  assert.match(stdout, /^::error file=overlays\/lab\/cluster\.ts,/mu)
  assert.match(stdout, /^::error file=clusters\/a b\/pool\.yaml,/mu)
})

test('definitions can be left out, and the folder named', async () => {
  const { root: cwd } = await built({ 'clusters/pool.yaml': pool.replace('10.0.0.1', '10.0.0.1/32') })
  const { code, stdout } = await runStep('Judge', cwd, { build: 'false', validate: 'clusters' })
  assert.equal(code, 0, stdout)
  assert.equal((await runStep('Judge', cwd, { overlays: 'gone' })).code, 2)
})

test('the plan goes to the summary, to an output and to a file', async () => {
  const { root: cwd, git, write } = await built()
  await git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  await write(lab, definition(soundFields('10.1.0.0/25')))
  const { code, summary, outputs, stderr } = await runStep('Plan', cwd, {}, { GITHUB_BASE_REF: 'main' })
  assert.equal(code, 0, stderr)
  assert.match(summary, /^### metallb plan · lab /u)
  assert.match(summary, /from origin\/main to the working tree/u)
  assert.equal(`${outputs['plan']}\n`, summary)
  assert.ok(outputs['plan-file']?.endsWith('/metallb-plan.md'))
})

test('a plan that fails is told first; a commit that is not there is an error', async () => {
  const services = `services: { 'a/a': { loadBalancerIPs: '10.1.0.200' } }`
  const { root: cwd, write } = await built({ [lab]: definition(`${soundFields('10.1.0.0/24')}, ${services}`) })
  await write(lab, definition(`${soundFields('10.1.0.0/25')}, ${services}`))
  const failing = await runStep('Plan', cwd, { from: 'main', 'fail-on': 'lost', clusters: 'lab\n' })
  assert.equal(failing.code, 1)
  assert.match(failing.outputs['plan'] ?? '', /1 Service loses its address/u)
  const unknown = await runStep('Plan', cwd, { from: 'gone' })
  assert.deepEqual([unknown.code, unknown.summary, unknown.outputs], [2, '', {}])
  assert.match(unknown.stderr, /there is no commit "gone"/u)
})

const hostile = '$(touch owned) `touch owned`; touch owned # "\' ${{ github.token }}'

test('what a caller writes is never run', async () => {
  const { root: cwd } = await built()
  const inputs = { clusters: hostile, from: hostile, 'fail-on': hostile, overlays: hostile, validate: hostile }
  for (const name of ['Judge', 'Plan']) {
    assert.equal((await runStep(name, cwd, inputs)).code, 2, name)
    assert.ok(!existsSync(path.join(cwd, 'owned')))
  }
  const elsewhere = await runStep('Judge', cwd, { 'working-directory': hostile })
  assert.notEqual(elsewhere.code, 0)
  assert.ok(!existsSync(path.join(cwd, 'owned')))
})
