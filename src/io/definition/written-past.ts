import type { Readable } from 'node:stream'

/** Characters of what a definition may write past the console. */
const limit = 100_000

/** What a process writes to its streams while somebody listens. */
export type Written = {
  /** Stops listening, once all is read that was written until now. */
  readonly end: () => Promise<string>
}

/** Listens to streams of text, which nobody else does: what comes in between is lost, and keeps no writer waiting. */
export function listenTo(streams: readonly Readable[]): Written {
  let text = ''
  let count = 0
  const onData = (chunk: string): void => {
    count += chunk.length
    text += chunk.slice(0, Math.max(0, limit - text.length))
  }
  for (const stream of streams) stream.on('data', onData)
  const end = async (): Promise<string> => {
    for (let before = -1; before !== count;) {
      before = count
      for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate)
    }
    for (const stream of streams) stream.off('data', onData)
    return count > limit ? `${text}\nand ${count - limit} more characters\n` : text
  }
  return { end }
}
