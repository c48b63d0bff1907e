import type { DefinitionOutcome } from '../../io/definition/definition-outcome.ts'
import { isWatched } from '../host.ts'
import type { Host } from '../host.ts'

/** Who is told how a build comes along. */
export type Progress = {
  readonly loaded: (outcome: DefinitionOutcome) => void
  readonly end: () => void
}

/** Milliseconds after which a person starts to wonder; a build that is faster shows no progress. */
const patience = 150

/** Shows progress where somebody watches, and nothing anywhere else. */
export function watchBuild(host: Host, names: readonly string[]): Progress {
  if (!isWatched(host, host.stderr)) return { loaded: () => undefined, end: () => undefined }
  let done = 0
  let view: { readonly update: (done: number) => void; readonly end: () => void } | undefined
  const start = async (): Promise<void> => {
    const { showProgress } = await import('../../ui/build-progress.ts')
    if (!isOver) view = showProgress(names, done)
  }
  let isOver = false
  const timer = setTimeout(() => void start(), patience)
  return {
    loaded: () => {
      done += 1
      view?.update(done)
    },
    end: () => {
      isOver = true
      clearTimeout(timer)
      view?.end()
    },
  }
}
