import { withoutTreeIn } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { InputError } from '../../diagnostics/input-error.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Arguments, Run } from '../command.ts'
import type { ExitCode, Host } from '../host.ts'
import { requests, words } from './actions.ts'
import { deliveryOptions } from './delivery-options.ts'
import { unreadable } from '../system-error.ts'
import { treeAround } from './tree-around.ts'

/** Answers a request to the plugin, or prints Applications. */
export const cmp: Run = async ({ positionals: [word, ...rest], values }, host) => {
  const args = { positionals: rest, values }
  if (word === 'applications') return (await import('./applications.ts')).applications(args, host)
  const load = word !== undefined && Object.hasOwn(requests, word) ? requests[word] : undefined
  if (load === undefined) throw unknownWord(word)
  assertBare(word!, args)
  return answer(await load(), args, host)
}

/** Whatever is said of a request, the temporary folder that it came in is not named. */
async function answer(run: Run, args: Arguments, host: Host): Promise<ExitCode> {
  const tree = treeAround(host)
  try {
    return await run(args, { ...host, stderr: cleaned(host, tree) })
  } catch (error) {
    throw cleanedError(error, tree)
  }
}

function unknownWord(word: string | undefined): UsageError {
  if (word === undefined) return new UsageError('cmp what?', `one of ${words.join(', ')}`)
  const near = nearest(word, words)
  return new UsageError(`there is no cmp ${word}`, near ? `did you mean ${near}?` : `one of ${words.join(', ')}`)
}

/** A request says what it wants by its folder and its environment. */
function assertBare(word: string, { positionals, values }: Arguments): void {
  if (positionals.length > 0) {
    throw new UsageError(`cmp ${word} takes no argument`, 'it reads the folder that it is called in')
  }
  const option = Object.keys(deliveryOptions).find((name) => values[name] !== undefined)
  if (option !== undefined) throw new UsageError(`cmp ${word} has no option --${option}`, 'cmp applications has')
}

function cleaned({ stderr }: Host, tree: ReceivedTree): Host['stderr'] {
  return { write: (text) => stderr.write(withoutTreeIn(text, tree)) }
}

function cleanedError(error: unknown, tree: ReceivedTree): unknown {
  const told = (text: string): string => withoutTreeIn(text, tree)
  if (error instanceof UsageError) return new UsageError(told(error.message), error.help && told(error.help))
  if (error instanceof InputError) return new InputError(told(error.message), error.help && told(error.help))
  const refusal = unreadable(error, tree.root)
  if (refusal !== undefined) return new InputError(told(refusal))
  if (error instanceof Error && error.stack !== undefined) error.stack = told(error.stack)
  return error
}
