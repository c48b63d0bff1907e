import { isYaml } from './definition-file.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import type { LoadOptions } from './load-options.ts'
import { runHere } from './run-here.ts'

/**
 * Runs definitions (absolute paths) in the given order, each by itself; one outcome each. YAML is read. Of TypeScript, what
 * is more than plain data, or may have changed since it ran here, goes into a thread of its own, and so do all after one
 * that did not end in time and may have left modules half-way.
 */
export async function loadDefinitions(
  files: readonly string[],
  options: LoadOptions,
): Promise<readonly DefinitionOutcome[]> {
  const outcomes: DefinitionOutcome[] = []
  for (const file of files) {
    const isHalfWay = outcomes.some(({ outcome }) => outcome === 'times-out')
    const run = async (source?: string): Promise<DefinitionOutcome> =>
      (isHalfWay || options.isFresh === true ? undefined : runHere(file, options, source)) ??
      (await runApart(file, options, source))
    const outcome = isYaml(file) ? await loadYaml(file, run) : await run()
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
    if (options.onOutcome) await new Promise(setImmediate)
  }
  return outcomes
}

/** Reads a definition in YAML whose text is not on the disk; what it refers to is relative to `file`. */
export async function loadDefinitionText(file: string, text: string, options: LoadOptions): Promise<DefinitionOutcome> {
  const { loadYamlDefinition } = await import('./load-yaml-definition.ts')
  const run = async (source: string): Promise<DefinitionOutcome> =>
    runHere(file, options, source) ?? (await runApart(file, options, source))
  return loadYamlDefinition(file, run, text)
}

async function runApart(file: string, options: LoadOptions, source: string | undefined): Promise<DefinitionOutcome> {
  const { runInThread } = await import('./run-in-thread.ts')
  return runInThread(file, options, source)
}

async function loadYaml(file: string, run: (source: string) => Promise<DefinitionOutcome>): Promise<DefinitionOutcome> {
  const { loadYamlDefinition } = await import('./load-yaml-definition.ts')
  return loadYamlDefinition(file, run)
}
