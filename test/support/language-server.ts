import path from 'node:path'
import { after } from 'node:test'
import { pathToFileURL } from 'node:url'
import { LanguageServerConnection } from './language-server-connection.ts'
import { unmark } from './marked-text.ts'

const compiler = path.resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

/** One error of the type checker; line and column from 1, in UTF-16 code units. */
export type TypeError = {
  readonly line: number
  readonly column: number
  readonly message: string
  /** TypeScript's number for it, without the letters TS. */
  readonly code: number
}

/**
 * TypeScript's own language server on a project. `file` is relative to the project's root and need not exist: `text` is
 * what an editor would hold. `place` is an offset, or a marker that is taken out of the text.
 */
export type Project = AsyncDisposable & {
  /** The names offered, in the order of the list; an optional field without its question mark. */
  completionsAt(file: string, text: string, place?: number | string): Promise<readonly string[]>
  /** The Markdown shown; empty where there is nothing to show. */
  hoverAt(file: string, text: string, place?: number | string): Promise<string>
  diagnosticsOf(file: string, text: string): Promise<readonly TypeError[]>
  close(): Promise<void>
}

type Completions = { readonly items: readonly { readonly label: string; readonly filterText?: string }[] }
type Hover = { readonly contents: { readonly value: string } }
type Report = {
  readonly items: readonly {
    readonly range: { readonly start: { readonly line: number; readonly character: number } }
    readonly severity: number
    readonly message: string
    readonly code: number
  }[]
}

const severityError = 1

/** Opens the project whose tsconfig.json lies in `root`; closed when the test, or the test file, that opened it ends. */
export async function openProject(root: string): Promise<Project> {
  const connection = new LanguageServerConnection(process.execPath, [compiler, '--lsp', '--stdio'], root)
  const close = () => connection.close()
  after(close)
  await initialize(connection, root)
  const ask = questioner(connection, root)
  return {
    async completionsAt(file, marked, place) {
      const { text, position } = unmark(marked, place)
      const list = (await ask('completion', file, text, { position })) as Completions | null
      return list?.items.map(({ label, filterText }) => filterText ?? label) ?? []
    },
    async hoverAt(file, marked, place) {
      const { text, position } = unmark(marked, place)
      return ((await ask('hover', file, text, { position })) as Hover | null)?.contents.value ?? ''
    },
    async diagnosticsOf(file, text) {
      return errorsIn((await ask('diagnostic', file, text)) as Report)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function initialize(connection: LanguageServerConnection, root: string): Promise<void> {
  await connection.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} },
    },
  })
  connection.notify('initialized', {})
}

type Ask = (question: string, file: string, text: string, more?: object) => Promise<unknown>

/** Asks one question at a time, each with its text opened for it alone, so that no test sees another's text. */
function questioner(connection: LanguageServerConnection, root: string): Ask {
  let last: Promise<unknown> = Promise.resolve()
  const ask: Ask = async (question, file, text, more) => {
    const uri = pathToFileURL(path.resolve(root, file)).href
    connection.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } })
    const answer = await connection.request(`textDocument/${question}`, { textDocument: { uri }, ...more })
    connection.notify('textDocument/didClose', { textDocument: { uri } })
    return answer
  }
  return (...question) => {
    const answer = last.then(() => ask(...question))
    last = answer.catch(() => {})
    return answer
  }
}

function errorsIn({ items }: Report): readonly TypeError[] {
  return items
    .filter(({ severity }) => severity === severityError)
    .map(({ range: { start }, message, code }) => ({
      line: start.line + 1,
      column: start.character + 1,
      message,
      code,
    }))
}
