import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { importDefinitions, NotPlainError } from './definition-hooks.ts'
import type { Strictness } from './definition-hooks.ts'
import { outcomeOfError, outcomeOfModule } from './definition-outcome.ts'
import type { DefinitionOutcome } from './definition-outcome.ts'
import { ownEntry, ownFolder, ownMakers } from './own-entry.ts'

const require = createRequire(import.meta.url)
const strictness: Strictness = { onlyPlain: false, modules: new Map() }
let isPrepared = false

/**
 * Runs a definition in this thread, which saves the start of a process. Undefined where it is more than plain data, and
 * none of it has run. `source`: of the module that stands for a file that is none itself.
 */
export function runHere(file: string, source?: string): DefinitionOutcome | undefined {
  prepare()
  if (source !== undefined) strictness.modules.set(pathToFileURL(file).href, source)
  strictness.onlyPlain = true
  try {
    return cloned(outcomeOfModule(file, require(file) as { readonly default?: unknown }))
  } catch (error) {
    return error instanceof NotPlainError ? undefined : outcomeOfError(file, error, ownFolder)
  } finally {
    strictness.onlyPlain = false
  }
}

function prepare(): void {
  if (isPrepared) return
  isPrepared = true
  importDefinitions({ entry: ownEntry, makers: ownMakers }, strictness)
}

/** As a process would hand it over: what clusters share is each one's own from here on. */
function cloned(outcome: DefinitionOutcome): DefinitionOutcome {
  return outcome.outcome === 'cluster' ? { ...outcome, cluster: structuredClone(outcome.cluster) } : outcome
}
