import { parseSync, type StaticExport, type StaticImport, Visitor } from 'oxc-parser'

/** One import or re-export; `type` is gone at run time, `dynamic` waits until it is reached. */
export type Import = {
  readonly kind: 'static' | 'dynamic' | 'type'
  /** As written; undefined where a dynamic import computes it. */
  readonly specifier: string | undefined
  /** From 1. */
  readonly line: number
}

/** Everything that a source imports, in the order of the text. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { module, program } = parseSync(file, text)
  const found: { start: number; kind: Import['kind']; specifier: string | undefined }[] = []
  for (const { start, specifier } of [
    ...module.staticImports.map(imported),
    ...module.staticExports.flatMap(reexported),
  ])
    found.push({ start, specifier, kind: /^(?:im|ex)port\s+type\b/.test(text.slice(start)) ? 'type' : 'static' })
  for (const { start, moduleRequest } of module.dynamicImports)
    found.push({ start, kind: 'dynamic', specifier: literal(text.slice(moduleRequest.start, moduleRequest.end)) })
  new Visitor({
    TSImportType: ({ start, source }) => found.push({ start, kind: 'type', specifier: source.value }),
  }).visit(program)
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, kind, specifier }) => ({ kind, specifier, line: lineOf(text, start) }))
}

/** The line, from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

type Request = { readonly start: number; readonly specifier: string }

function imported({ start, moduleRequest }: StaticImport): Request {
  return { start, specifier: moduleRequest.value }
}

function reexported({ start, entries }: StaticExport): readonly Request[] {
  const specifier = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest?.value
  return specifier === undefined ? [] : [{ start, specifier }]
}

function literal(expression: string): string | undefined {
  return /^(['"`])([^'"`$\\]*)\1$/.exec(expression)?.[2]
}
