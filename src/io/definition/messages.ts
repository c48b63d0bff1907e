import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'

/** Bytes that say how long a message is. */
const head = 4

/** Bytes of a message that somebody may send. */
const most = 2 ** 28

/** Sends a value as a structured clone. */
export function sendMessage(channel: Duplex, message: unknown): void {
  const bytes = serialize(message)
  const length = Buffer.alloc(head)
  length.writeUInt32BE(bytes.length)
  channel.write(Buffer.concat([length, bytes]))
}

/** Reads messages until what it gives back is called. What is no message is undefined: Node's own channel would throw. */
export function receiveMessages(channel: Duplex, onMessage: (message: unknown) => void): () => void {
  let parts: readonly Buffer[] = []
  let [size, needed] = [0, head]
  const onData = (chunk: Buffer): void => {
    parts = [...parts, chunk]
    size += chunk.length
    while (size >= needed) {
      const bytes = Buffer.concat(parts)
      const end = head + bytes.readUInt32BE()
      const isWhole = size >= end
      if (isWhole || end > most) onMessage(isWhole ? valueOf(bytes.subarray(head, end)) : undefined)
      parts = [isWhole ? bytes.subarray(end) : bytes]
      size = parts[0]!.length
      needed = isWhole ? head : end
    }
  }
  channel.on('data', onData)
  return () => void channel.off('data', onData)
}

function valueOf(bytes: Buffer): unknown {
  try {
    return deserialize(bytes)
  } catch {
    return undefined
  }
}
