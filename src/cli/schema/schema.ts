import { UsageError } from '../../diagnostics/usage-error.ts'
import { newestRelease, resolveRelease } from '../../release/releases.ts'
import type { Run } from '../command.ts'
import { textOption } from '../options.ts'
import { schemaNames, schemaText } from './schema-text.ts'

/** Prints a schema. */
export const schema: Run = async (args, { stdout, stderr }) => {
  const [wanted = 'cluster', ...others] = args.positionals
  const name = schemaNames.find((each) => each === wanted)
  if (name === undefined || others.length > 0) {
    throw new UsageError(`there is no schema "${[wanted, ...others].join(' ')}"`, `one of ${schemaNames.join(', ')}`)
  }
  const version = textOption(args, 'metallb-version') ?? newestRelease
  const { release, newerThanKnown } = resolveRelease(version)
  if (newerThanKnown) stderr.write(`${version} is newer than what is known here: this is the schema for ${release}\n`)
  stdout.write(schemaText(name, release))
  return 0
}
