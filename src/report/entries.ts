import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Located } from './located.ts'
import type { Report } from './report.ts'

/** A finding as other programs want it: always in some file, and recognizable when it comes back. */
export type Entry = {
  readonly located: Located
  readonly diagnostic: Diagnostic
  readonly file: string
  /** 1-based; `endColumn` exclusive. Absent: the finding is about the file as a whole. */
  readonly region?: {
    readonly startLine: number
    readonly startColumn: number
    readonly endLine: number
    readonly endColumn: number
  }
  /** The same as long as the finding is the same, wherever in the file it moves to. */
  readonly fingerprint: string
}

/** The findings of one file, as far as they have no place of their own. */
export type FoundIn = { readonly file: string; readonly findings: readonly Located[] }

/** Every finding once, although clusters that share a base share its findings. */
export function entriesOf({ units, findings: others }: Report): readonly Entry[] {
  const all = fingerprinted([...units, { file: '.', findings: others }].flatMap(placedIn))
  return [...new Map(all.map((entry) => [identityOf(entry), entry])).values()]
}

/** What each finding is recognized by. */
export function fingerprintsOf(units: readonly FoundIn[]): ReadonlyMap<Located, string> {
  return new Map(fingerprinted(units.flatMap(placedIn)).map(({ located, fingerprint }) => [located, fingerprint]))
}

type Placed = Omit<Entry, 'fingerprint'>

/** Those that say the same of the same thing at several places are told apart by their order. */
function fingerprinted(all: readonly Placed[]): readonly Entry[] {
  const ordinals = new Map<string, Map<string, number>>()
  return all.map((entry) => {
    const subject = subjectOf(entry)
    const known = ordinals.get(subject) ?? new Map<string, number>()
    const ordinal = known.get(identityOf(entry)) ?? known.size
    ordinals.set(subject, known.set(identityOf(entry), ordinal))
    return { ...entry, fingerprint: hashOf(`${subject}${ordinal}`) }
  })
}

/** What is said, and of what: the same wherever in the file it moves to. */
function subjectOf({ diagnostic: { name, message }, file, located: { place, about = [] } }: Placed): string {
  return JSON.stringify([name, file, place?.object ?? '', about, message.replaceAll(/\[\d+\]/gu, '[]')])
}

function placedIn({ file, findings }: FoundIn): readonly Placed[] {
  return findings.map((located) => placed(located, file))
}

function placed(located: Located, file: string): Placed {
  const { diagnostic, place } = located
  if (place === undefined) return { located, diagnostic, file }
  const { line, column, length } = place
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length }
  return { located, diagnostic, file: place.file, region }
}

function identityOf({ diagnostic: { name, message }, file, region }: Placed): string {
  return JSON.stringify([name, message, file, region])
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
