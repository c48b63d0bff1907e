import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { frame, type Message, unframe } from './json-rpc.ts'
import { within } from './within.ts'

const answerLimit = 30_000
const exitLimit = 1_000

/** A language server on stdin and stdout; once it has ended, whatever is asked fails with how it ended and its stderr. */
export class LanguageServerConnection {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #pending = new Map<Message['id'], PromiseWithResolvers<unknown>>()
  #stderr = ''
  #lastId = 0
  #failure: Error | undefined

  constructor(command: string, args: readonly string[], cwd: string) {
    const title = [command, ...args].join(' ')
    const read = unframe()
    this.#child = spawn(command, args, { cwd, stdio: 'pipe' })
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk))
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(() => read(chunk)))
    this.#child.stdin.on('error', () => {}) // The server has ended, which 'close' reports with the reason.
    this.#child.once('error', (cause) => this.#fail(`${title}\ncannot be started: ${cause.message}`))
    this.#child.once('close', (code, signal) => this.#fail(`${title}\nended with ${code ?? signal}\n${this.#stderr}`))
  }

  /** The server's result; rejects with its error, with how it ended, or after 30 seconds. */
  request(method: string, params?: unknown): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure)
    const answer = Promise.withResolvers<unknown>()
    const id = ++this.#lastId
    this.#pending.set(id, answer)
    this.#send({ id, method, params })
    return within(answer.promise, answerLimit, () => new Error(`no answer to ${method} in ${answerLimit} ms`))
  }

  notify(method: string, params?: unknown): void {
    this.#send({ method, params })
  }

  /** Asks the server to end, kills it where it does not, and returns once it has ended. */
  async close(): Promise<void> {
    if (this.#failure) return
    const ended = once(this.#child, 'close')
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), exitLimit)
    this.request('shutdown').then(
      () => this.notify('exit'),
      () => {},
    )
    await ended
    clearTimeout(kill)
  }

  #send(message: Message): void {
    this.#child.stdin.write(frame(message))
  }

  #receive(read: () => readonly Message[]): void {
    try {
      for (const message of read()) this.#handle(message)
    } catch (cause) {
      this.#fail(`the language server does not speak its protocol: ${String(cause)}`)
      this.#child.kill('SIGKILL')
    }
  }

  #handle({ id, method, params, result, error }: Message): void {
    if (method !== undefined) {
      if (id !== undefined) this.#send({ id, result: resultOf(method, params) })
      return
    }
    const answer = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) answer?.reject(new Error(`the language server says: ${error.message}`))
    else answer?.resolve(result)
  }

  #fail(message: string): void {
    this.#failure ??= new Error(message)
    for (const answer of this.#pending.values()) answer.reject(this.#failure)
    this.#pending.clear()
  }
}

/** What the server asks for: its settings (the defaults, one null for each asked for), or a consent. */
function resultOf(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null
  return (params as { items: readonly unknown[] }).items.map(() => null)
}
