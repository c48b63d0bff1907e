import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { root } from '../cli/command.ts'
import { gitEnvironment } from '../git/repository.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'

type Step = {
  readonly name: string
  readonly id?: string
  readonly shell: string
  readonly run: string
  readonly env?: Readonly<Record<string, string>>
}

/** The composite action, as GitHub reads it. */
export const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

/** How a step ended, and what it left in GitHub's files. */
export type StepOutcome = {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs a step's script as a runner does: `bash -eo pipefail` in the workspace, with the inputs in its environment. */
export async function runStep(
  name: string,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepOutcome> {
  const step = action.runs.steps.find((each) => each.name === name)
  if (step === undefined) throw new Error(`the action has no step "${name}"`)
  const runner = await fixture({ 'script.sh': step.run, output: '', 'summary.md': '' })
  const at = (file: string): string => path.join(runner, file)
  const outcome = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', at('script.sh')], {
    cwd: workspace,
    env: {
      ...gitEnvironment,
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary.md'),
      RUNNER_TEMP: runner,
      ...env,
      ...given(step, inputs),
    },
  })
  return {
    ...outcome,
    summary: readFileSync(at('summary.md'), 'utf8'),
    outputs: outputsIn(readFileSync(at('output'), 'utf8')),
  }
}

/** The environment of a step: each variable is one input. */
function given({ env = {} }: Step, inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).map(([variable, expression]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(expression)?.[1] ?? ''
      return [variable, inputs[input] ?? action.inputs[input]!.default]
    }),
  )
}

/** GitHub's own way of reading outputs: `name=value`, and `name<<end` up to the line `end`. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const [, name, end] = /^([\w-]+)<<(.+)$/u.exec(lines[index]!) ?? []
    if (name !== undefined && end !== undefined) {
      const last = lines.indexOf(end, index + 1)
      if (last === -1) throw new Error(`the output ${name} does not end`)
      outputs[name] = lines.slice(index + 1, last).join('\n')
      index = last
      continue
    }
    const [, plain, value] = /^([\w-]+)=(.*)$/u.exec(lines[index]!) ?? []
    if (plain !== undefined) outputs[plain] = value!
  }
  return outputs
}
