import { withoutTreeIn } from '../../argocd/received-tree.ts'
import type { ReceivedTree } from '../../argocd/received-tree.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Run } from '../command.ts'
import type { Host } from '../host.ts'
import { actions } from './actions.ts'
import { treeAround } from './tree-around.ts'

/** Answers a request to the plugin. Whatever is said of it, the temporary folder that it came in is not named. */
export const cmp: Run = async (args, host) => {
  const [word, ...rest] = args.positionals
  const load = word !== undefined && Object.hasOwn(actions, word) ? actions[word] : undefined
  if (load === undefined) throw unknownAction(word)
  if (rest.length > 0) throw new UsageError(`cmp ${word} takes no argument`, 'it reads the folder that it is called in')
  const tree = treeAround(host)
  try {
    return await (
      await load()
    )(args, { ...host, stderr: cleaned(host, tree) })
  } catch (error) {
    throw cleanedError(error, tree)
  }
}

function unknownAction(word: string | undefined): UsageError {
  const words = Object.keys(actions)
  if (word === undefined) return new UsageError('cmp what?', `one of ${words.join(', ')}`)
  const near = nearest(word, words)
  return new UsageError(`there is no cmp ${word}`, near ? `did you mean ${near}?` : `one of ${words.join(', ')}`)
}

function cleaned({ stderr }: Host, tree: ReceivedTree): Host['stderr'] {
  return { write: (text) => stderr.write(withoutTreeIn(text, tree)) }
}

function cleanedError(error: unknown, tree: ReceivedTree): unknown {
  if (error instanceof UsageError) {
    return new UsageError(withoutTreeIn(error.message, tree), error.help && withoutTreeIn(error.help, tree))
  }
  if (error instanceof Error && error.stack !== undefined) error.stack = withoutTreeIn(error.stack, tree)
  return error
}
