import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'

type Entries = { readonly [key: string]: unknown }

/** What `behind`, `ahead` and `fromKustomization` are in YAML: the field that takes the place of the call's first argument. */
const spellings = [
  { field: 'release', word: 'behind', meant: 'version', besides: { direction: 'behind' } },
  { field: 'release', word: 'ahead', meant: 'version', besides: { direction: 'ahead' } },
  { field: 'resources', word: 'fromKustomization', meant: 'kustomization', besides: {} },
] as const

/** A definition as it is written in YAML, in the shape that `defineCluster` takes. */
export function spelledOut(written: Entries): Entries {
  const { $schema: _schema, ...definition } = written
  const called = ['release', 'resources'].filter((field) => spellingIn(field, written) !== undefined)
  return { ...definition, ...Object.fromEntries(called.map((field) => [field, spelledValue(field, written)])) }
}

/** The path of a value in a definition, as it is written in YAML. */
export function asSpelled(path: Path, written: Entries): Path {
  const [field, inner, ...rest] = path
  const spelling = spellingIn(field, written)
  const isCalled = spelling && (inner === spelling.meant || inner === 'direction')
  return isCalled ? [spelling.field, spelling.word, ...rest] : path
}

/** A text that tells what to write in TypeScript, for whoever writes YAML. */
export function inYaml(text: string): string {
  return text
    .replaceAll(/\b(secret|fromKustomization)\('([^']*)'\)/gu, '{ $1: $2 }')
    .replaceAll(/\b(behind|ahead)\('([^']*)', \{ (.*?) \}\)/gu, '{ $1: $2, $3 }')
}

/** A finding whose help tells what to write in YAML. */
export function toldForYaml(diagnostic: Diagnostic): Diagnostic {
  const { help } = diagnostic
  return help === undefined ? diagnostic : { ...diagnostic, help: inYaml(help) }
}

type Spelling = (typeof spellings)[number]

function spellingIn(field: string | number | undefined, written: Entries): Spelling | undefined {
  return spellings.find((each) => each.field === field && hasWord(written[each.field], each.word))
}

function spelledValue(field: string, written: Entries): unknown {
  const { word, meant, besides } = spellingIn(field, written)!
  const { [word]: argument, ...others } = written[field] as Entries
  return { [meant]: argument, ...besides, ...others }
}

function hasWord(value: unknown, word: string): value is Entries {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, word)
}
