import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { run } from '../support/run.ts'
import { userProject } from './user-project.ts'

const compiler = path.resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

/** One error as tsc prints it; line and column from 1. */
export type Refusal = {
  /** TypeScript's number for it, without the letters TS. */
  readonly code: number
  readonly line: number
  readonly column: number
  /** What tsc underlines. */
  readonly underlined: string
  /** With the lines that say why. */
  readonly message: string
}

/**
 * What tsc says of each source: all of them in one run, each a module of its own under this project's settings, in which
 * `metallb-overlays` is what a user imports.
 */
export async function checkDefinitions(sources: readonly string[]): Promise<ReadonlyMap<string, readonly Refusal[]>> {
  const files = Object.fromEntries(sources.map((source, index) => [`case-${index}.ts`, source]))
  const folder = await userProject(files)
  const { stdout, stderr } = await run(process.execPath, [compiler, '-p', '.', '--pretty'], { cwd: folder })
  const found = refusalsIn(stripVTControlCharacters(stdout))
  const foreign = [...found.keys()].filter((file) => !(file in files))
  if (foreign.length > 0 || stderr !== '') throw new Error(`tsc says something else:\n${stdout}${stderr}`)
  return new Map(Object.entries(files).map(([file, source]) => [source, found.get(file) ?? []]))
}

const startOfError = /^(?=\S+:\d+:\d+ - error TS\d+: )/m
const tail = /^Found \d+ errors?[^]*/m

/** A headline, the lines that say why, an empty line, the line of the source and what is underlined in it. */
const shapeOfError =
  /^(?<file>\S+):(?<line>\d+):(?<column>\d+) - error TS(?<code>\d+): (?<message>[^]*?)\n\n\d+ (?<text>.*)\n +(?<tildes>~+)/

function refusalsIn(output: string): ReadonlyMap<string, readonly Refusal[]> {
  const errors = output.replace(tail, '').split(startOfError)
  const found = errors.filter((error) => error.trim() !== '').map(parseError)
  const byFile = Map.groupBy(found, ({ file }) => file)
  return new Map([...byFile].map(([file, same]) => [file, same.map(({ refusal }) => refusal)]))
}

function parseError(error: string): { readonly file: string; readonly refusal: Refusal } {
  const { file, line, column, code, message, text, tildes } = shapeOfError.exec(error)?.groups ?? {}
  if (file === undefined || message === undefined) throw new Error(`tsc says something else:\n${error}`)
  const start = Number(column) - 1
  const underlined = text?.slice(start, start + (tildes?.length ?? 0)) ?? ''
  return { file, refusal: { code: Number(code), line: Number(line), column: Number(column), underlined, message } }
}
