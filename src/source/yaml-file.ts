import { parseAllDocuments, Scalar } from 'yaml'
import type { Document, ScalarTag } from 'yaml'
import { faultyAlias } from './yaml-alias-fault.ts'
import { isTooDeep, mostNested, offsetTooDeep } from './yaml-depth.ts'
import { placeOf } from './place.ts'
import type { Place } from './place.ts'
import { isTemplated } from './yaml-template.ts'

/** One document of a YAML or JSON file, with the tree that it was read from. */
export type YamlDocument = {
  /** As it was handed in. */
  readonly file: string
  readonly text: string
  readonly tree: Document.Parsed
  /** The plain value, aliases and merge keys resolved. Never undefined. */
  readonly value: unknown
}

/** A document that gives no value. `template`: it becomes YAML only once somebody fills it in. */
export type YamlFault = {
  readonly kind: 'conflict' | 'encoding' | 'syntax' | 'template'
  readonly message: string
  readonly place: Place
}

/** What a file holds; empty documents are left out. */
export type YamlFile = {
  readonly text: string
  readonly documents: readonly YamlDocument[]
  readonly faults: readonly YamlFault[]
}

/**
 * Reads a file as kubectl does: YAML 1.2 with the booleans, octal numbers and merge keys of YAML 1.1; `core` is without
 * those booleans and numbers, as editors read it. Never throws.
 */
export function parseYaml(file: string, text: string, dialect: 'core' | 'kubernetes' = 'kubernetes'): YamlFile {
  const conflict = /^<{7} .*$/mu.exec(text)
  if (conflict) return { text, documents: [], faults: [conflictFault(file, text, conflict.index, conflict[0].length)] }
  const control = controlFault(file, text)
  if (control) return { text, documents: [], faults: [control] }
  const parsed = parseAllDocuments(text, {
    customTags: (tags) => (dialect === 'core' ? tags : [...kubernetesTags, ...tags]),
    merge: true,
    prettyErrors: false,
  })
  const read = (Array.isArray(parsed) ? parsed : []).map((tree) => readDocument(file, text, tree))
  return {
    text,
    documents: read.flatMap((each) => ('tree' in each && each.value !== null ? [each] : [])),
    faults: read.flatMap((each) => ('tree' in each ? [] : [each])),
  }
}

/** What is to be said of a file that is not in UTF-8. `text`: what can be made out of it. */
export function notInUtf8(file: string, text: string, encoding: string): YamlFile {
  const at = Math.max(0, text.indexOf('\u{FFFD}'))
  const place = placeOf(file, text, at, at + 1)
  const lineText = hasControl(place.lineText) ? '' : place.lineText
  const message = encoding === 'unknown' ? 'this is no text in UTF-8' : `this is no text in UTF-8, but in ${encoding}`
  return { text, documents: [], faults: [{ kind: 'encoding', message, place: { ...place, lineText } }] }
}

function hasControl(text: string): boolean {
  return /(?!\t)\p{Cc}/u.test(text)
}

function readDocument(file: string, text: string, tree: Document.Parsed): YamlDocument | YamlFault {
  const [start, , end] = tree.range
  const [error] = tree.errors
  if (error) {
    if (tree.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return deepFault(file, text, start)
    const template = placeOfTemplate(file, text, start, end)
    if (template) return templateFault(template)
    const [from, to] = error.pos
    return { kind: 'syntax', message: sentenceOf(error.message), place: placeOf(file, text, from, to) }
  }
  try {
    const value: unknown = tree.toJS({ maxAliasCount }) ?? null
    if (text.includes('*')) assertFinite(value)
    if (isTooDeep(value)) return deepFault(file, text, start)
    const template = isTemplated(value) ? placeOfTemplate(file, text, start, end) : undefined
    return template ? templateFault(template) : { file, text, tree, value }
  } catch (cause) {
    if (cause instanceof RangeError) return deepFault(file, text, start)
    const message = cause instanceof Error ? sentenceOf(cause.message) : 'its aliases cannot be resolved'
    const [from, to] = faultyAlias(tree, maxAliasCount)?.range ?? [start, start + 1]
    return { kind: 'syntax', message, place: placeOf(file, text, from, to) }
  }
}

/** As many as anybody writes; more are there to fill the memory. */
const maxAliasCount = 1000

/** Throws for a value that contains itself: no JSON can say it. */
function assertFinite(value: unknown): void {
  try {
    JSON.stringify(value)
  } catch (cause) {
    if (cause instanceof RangeError) throw cause
    throw new Error('An anchor contains itself', { cause })
  }
}

/** The first `{{` or `{%` of a document that is not in a comment. */
function placeOfTemplate(file: string, text: string, start: number, end: number): Place | undefined {
  const found = /^[^#\n]*?(\{\{|\{%)/mu.exec(text.slice(start, end))
  if (!found) return undefined
  const at = start + found.index + found[0].length - 2
  return placeOf(file, text, at, at + 2)
}

function conflictFault(file: string, text: string, start: number, length: number): YamlFault {
  const message = 'a merge conflict was committed'
  return { kind: 'conflict', message, place: placeOf(file, text, start, start + length) }
}

/** What go-yaml's reader takes nowhere, in comments neither. JSON is read by another reader, which takes most of it. */
function controlFault(file: string, text: string): YamlFault | undefined {
  const found = controlCharacter.exec(text)
  const character = found?.[0].codePointAt(0)
  if (!found || character === undefined || (character >= 0x7f && /^\s*\{/u.test(text))) return undefined
  const message = `control characters are not allowed: U+${character.toString(16).toUpperCase().padStart(4, '0')}`
  return { kind: 'syntax', message, place: placeOf(file, text, found.index, found.index + 1) }
}

const controlCharacter = /[^\t\n\r\u{20}-\u{7E}\u{85}\u{A0}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

function templateFault(place: Place): YamlFault {
  return { kind: 'template', message: 'this is a template: it is YAML only once its braces are filled in', place }
}

/** Told where it goes too deep, and not where the memory for calls ends. */
function deepFault(file: string, text: string, start: number): YamlFault {
  const at = offsetTooDeep(text, start) ?? start
  const message = `it is nested more than ${mostNested} levels deep`
  return { kind: 'syntax', message, place: placeOf(file, text, at, at + 1) }
}

function sentenceOf(message: string): string {
  const line = message.split('\n')[0] ?? ''
  return `${line[0]?.toLowerCase() ?? ''}${line.slice(1)}`
}

/** What go-yaml reads otherwise than YAML 1.2. */
const kubernetesTags: readonly ScalarTag[] = [
  booleanTag(true, /^(?:y|Y|yes|Yes|YES|on|On|ON)$/u),
  booleanTag(false, /^(?:n|N|no|No|NO|off|Off|OFF)$/u),
  {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?0[0-7]+$/u,
    resolve: (text) => new Scalar(Number.parseInt(text, 8)),
  },
]

function booleanTag(value: boolean, test: RegExp): ScalarTag {
  return { tag: 'tag:yaml.org,2002:bool', default: true, test, resolve: () => new Scalar(value) }
}
