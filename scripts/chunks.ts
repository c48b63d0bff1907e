import { join } from 'node:path'
import type { ChunkingContext } from 'rolldown'

/**
 * What starts every command, what the commands that must start quickly run as a rule, and what each thread loads that runs
 * a definition. Relative to the root.
 */
const entries = {
  start: ['src/cli/main.ts', 'src/io/standard-output.ts'],
  validate: ['src/cli/validate/validate.ts', 'src/cli/validate/lint-set.ts'],
  build: ['src/cli/build/build.ts'],
  definition: [
    'src/io/definition/definition-hooks.ts',
    'src/io/definition/definition-outcome.ts',
    'src/io/definition/run-in-thread.ts',
    'src/io/definition/messages.ts',
    'src/io/definition/process-group.ts',
    'src/define/makers.ts',
  ],
} as const

/**
 * The chunk that a module is in, or undefined to leave it to the bundler: opening and linking a file takes longer than
 * most modules in it, so what is needed together is in few files, each of which is needed whole.
 */
export function chunkNames(root: string): (module: string, context: ChunkingContext) => string | null {
  let chunks: ReadonlyMap<string, string> | undefined
  return (module, context) => {
    chunks ??= chunksOf(root, context)
    return chunks.get(module) ?? null
  }
}

function chunksOf(root: string, context: ChunkingContext): ReadonlyMap<string, string> {
  const [start, validate, build, definition] = [entries.start, entries.validate, entries.build, entries.definition].map(
    (files) =>
      importedFrom(
        files.map((file) => join(root, file)),
        context,
      ),
  ) as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>]
  // A later one wins: what every command starts with is in one file, be it needed elsewhere too.
  return new Map([
    ...[...build].map((module) => [module, 'build'] as const),
    ...[...validate].map((module) => [module, build.has(module) ? 'judge' : 'validate'] as const),
    ...[...definition].map((module) => [module, 'definition'] as const),
    ...[...start].map((module) => [module, 'start'] as const),
  ])
}

/** Modules and all that they import before they run. */
function importedFrom(modules: readonly string[], context: ChunkingContext): ReadonlySet<string> {
  const found = new Set(modules)
  for (const module of found) {
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) found.add(imported)
  }
  return found
}
