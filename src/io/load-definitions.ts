import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { runHere } from './run-here.ts'

/**
 * Runs definitions (absolute paths) in the given order; one outcome each. From the first one on that cannot be run here,
 * or did not end in time and may have left modules half-way, all go into a thread of their own.
 */
export async function loadDefinitions(
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly DefinitionOutcome[]> {
  const outcomes: DefinitionOutcome[] = []
  const report = (outcome: DefinitionOutcome): void => {
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
  }
  for (const file of files) {
    const outcome = await runHere(file, options)
    if (outcome) report(outcome)
    if (outcome === undefined || outcome.outcome === 'times-out') break
  }
  while (outcomes.length < files.length) {
    const { runInThread } = await import('./run-in-thread.ts')
    await runInThread(files.slice(outcomes.length), options, report)
  }
  return outcomes
}
