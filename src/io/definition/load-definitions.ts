import { isYaml } from './definition-file.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { readRefusal } from './read-refusal.ts'
import { runHere } from './run-here.ts'

/**
 * Runs definitions (absolute paths) in the given order, each by itself; one outcome each. YAML is read. Of TypeScript, what
 * is more than plain data, or may have changed since it ran here, goes into a process of its own.
 */
export async function loadDefinitions(
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly DefinitionOutcome[]> {
  const outcomes: DefinitionOutcome[] = []
  for (const file of files) {
    const late = outcomes.filter(({ outcome }) => outcome === 'times-out').length
    const limited = { ...options, timeLimit: timeLimitAfter(late, options) }
    const run = async (source?: string): Promise<DefinitionOutcome> =>
      (options.isFresh === true ? undefined : runHere(file, source)) ?? (await apart(file, limited, source))
    const reason = readRefusal(file)
    const outcome: DefinitionOutcome =
      reason === undefined
        ? await (isYaml(file) ? loadYaml(file, run) : run())
        : { file, outcome: 'unreadable', reason }
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
    if (options.onOutcome) await new Promise(setImmediate)
  }
  return outcomes
}

function timeLimitAfter(late: number, { timeLimit, isHurried = false }: LoadOptions): number {
  return isHurried ? Math.max(timeLimit / 2 ** late, Math.min(timeLimit, 1000)) : timeLimit
}

/** Reads a definition in YAML whose text is not on the disk; what it refers to is relative to `file`. */
export async function loadDefinitionText(file: string, text: string, options: LoadOptions): Promise<DefinitionOutcome> {
  const { loadYamlDefinition } = await import('./load-yaml-definition.ts')
  const run = async (source: string): Promise<DefinitionOutcome> =>
    runHere(file, source) ?? (await apart(file, options, source))
  return loadYamlDefinition(file, run, text)
}

async function apart(file: string, options: LoadOptions, source: string | undefined): Promise<DefinitionOutcome> {
  const { runApart } = await import('./run-apart.ts')
  return runApart(file, options, source)
}

async function loadYaml(file: string, run: (source: string) => Promise<DefinitionOutcome>): Promise<DefinitionOutcome> {
  const { loadYamlDefinition } = await import('./load-yaml-definition.ts')
  return loadYamlDefinition(file, run)
}
