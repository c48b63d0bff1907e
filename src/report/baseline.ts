import { fingerprintsOf } from './entries.ts'
import type { FoundIn } from './entries.ts'
import type { Located } from './located.ts'

/** A finding that was there before, as the baseline has it. `fingerprint` decides; the rest is for whoever reads the file. */
export type KnownFinding = {
  readonly name: string
  readonly file: string
  readonly message: string
  readonly fingerprint: string
}

/** Findings without those of a baseline. */
export type SiftedFindings = {
  /** Of each unit, what is left. */
  readonly units: readonly (readonly Located[])[]
  readonly leftOut: number
  /** How many entries of the baseline occur no more. */
  readonly gone: number
}

/** Whether a baseline may hold a finding. */
export type CanBeKnown = (finding: Located) => boolean

/** Today's findings for a baseline, in an order that does not depend on how they were found. */
export function knownFindings(units: readonly FoundIn[], canBeKnown: CanBeKnown): readonly KnownFinding[] {
  const fingerprints = fingerprintsOf(units)
  const found = units.flatMap(({ file, findings }) =>
    findings
      .filter((finding) => canBeKnown(finding) && finding.diagnostic.notJudged !== true)
      .map((finding): KnownFinding => {
        const { name, message } = finding.diagnostic
        return { name, file: finding.place?.file ?? file, message, fingerprint: fingerprints.get(finding)! }
      }),
  )
  return [...new Map(found.map((each) => [each.fingerprint, each])).values()].toSorted(byText)
}

/** Leaves out what a baseline has. */
export function siftByBaseline(
  units: readonly FoundIn[],
  known: ReadonlySet<string>,
  canBeKnown: CanBeKnown,
): SiftedFindings {
  const fingerprints = fingerprintsOf(units)
  const isKnown = (finding: Located): boolean => canBeKnown(finding) && known.has(fingerprints.get(finding)!)
  const all = units.flatMap(({ findings }) => findings)
  const today = new Set(fingerprints.values())
  return {
    units: units.map(({ findings }) => findings.filter((finding) => !isKnown(finding))),
    leftOut: all.filter(isKnown).length,
    gone: [...known].filter((fingerprint) => !today.has(fingerprint)).length,
  }
}

/** A baseline as a file. */
export function baselineText(findings: readonly KnownFinding[]): string {
  return `${JSON.stringify({ findings }, null, 2)}\n`
}

/** The fingerprints in a baseline's text; undefined where it is none. */
export function readBaseline(text: string): ReadonlySet<string> | undefined {
  const findings = (parsed(text) as { readonly findings?: unknown } | null)?.findings
  if (!Array.isArray(findings)) return undefined
  const fingerprints = findings.map((each) => (each as Partial<KnownFinding> | null)?.fingerprint)
  return fingerprints.every((each) => typeof each === 'string') ? new Set(fingerprints) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function byText(a: KnownFinding, b: KnownFinding): number {
  const [left, right] = [a, b].map(({ file, name, message, fingerprint }) =>
    [file, name, message, fingerprint].join('\n'),
  )
  return left! < right! ? -1 : 1
}
