import type { DefinitionOutcome } from './definition-outcome.ts'
import { runHere } from './run-here.ts'

/** How definitions are run. */
export type LoadOptions = {
  /** Milliseconds that one definition may take. */
  readonly timeLimit: number
  /** Where what definitions print goes. */
  readonly print: (text: string) => void
  /** Is told of each outcome as it comes. */
  readonly onOutcome?: (outcome: DefinitionOutcome) => void
}

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
