import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { runHere } from './run-here.ts'

/**
 * Runs definitions (absolute paths) in the given order, each by itself; one outcome each. One that is more than plain data
 * goes into a thread of its own, and so do all after one that did not end in time and may have left modules half-way.
 */
export async function loadDefinitions(
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly DefinitionOutcome[]> {
  const outcomes: DefinitionOutcome[] = []
  for (const file of files) {
    const isHalfWay = outcomes.some(({ outcome }) => outcome === 'times-out')
    const outcome = (isHalfWay ? undefined : runHere(file, options)) ?? (await runApart(file, options))
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
    if (options.onOutcome) await new Promise(setImmediate)
  }
  return outcomes
}

async function runApart(file: string, options: LoadOptions): Promise<DefinitionOutcome> {
  const { runInThread } = await import('./run-in-thread.ts')
  return runInThread(file, options)
}
