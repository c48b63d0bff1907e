/** A message of JSON-RPC 2.0 as the Language Server Protocol uses it: request, response or notification. */
export type Message = {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** The bytes of a message with the header that the Language Server Protocol puts before it. */
export function frame(message: Message): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message })
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** A reader of framed bytes: takes a chunk of any length, gives the messages that it completes. */
export function unframe(): (chunk: Buffer) => readonly Message[] {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const messages: Message[] = []
    for (let body = firstBody(rest); body !== undefined; body = firstBody(rest)) {
      messages.push(JSON.parse(rest.toString('utf8', body.start, body.end)) as Message)
      rest = rest.subarray(body.end)
    }
    return messages
  }
}

function firstBody(bytes: Buffer): { start: number; end: number } | undefined {
  const headerEnd = bytes.indexOf('\r\n\r\n')
  if (headerEnd < 0) return undefined
  const header = bytes.toString('latin1', 0, headerEnd)
  const length = /Content-Length: (\d+)/i.exec(header)?.[1]
  if (length === undefined) throw new Error(`a header without Content-Length: ${header}`)
  const start = headerEnd + 4
  const end = start + Number(length)
  return bytes.length < end ? undefined : { start, end }
}
