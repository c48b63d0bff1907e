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
  return fingerprinted([...units, { file: '.', findings: others }].flatMap(placedIn))
}

/** What each finding is recognized by. */
export function fingerprintsOf(units: readonly FoundIn[]): ReadonlyMap<Located, string> {
  const all = units.flatMap(placedIn)
  const fingerprints = new Map(fingerprinted(all).map((entry) => [identityOf(entry), entry.fingerprint]))
  return new Map(all.map((entry) => [entry.located, fingerprints.get(identityOf(entry))!]))
}

type Placed = Omit<Entry, 'fingerprint'>

function fingerprinted(all: readonly Placed[]): readonly Entry[] {
  const once = new Map(all.map((entry) => [identityOf(entry), entry]))
  const seen = new Map<string, number>()
  return [...once.values()].map((entry) => {
    const key = JSON.stringify([entry.diagnostic.name, entry.file, entry.diagnostic.message])
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return { ...entry, fingerprint: hashOf(`${key}${ordinal}`) }
  })
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
