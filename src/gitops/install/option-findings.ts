import type { Path } from '../../diagnostics/diagnostic.ts'
import { isWithin } from '../../release/by-release.ts'
import { isAtLeast } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import type { Place } from '../../source/place.ts'
import type { Manifest } from '../manifest.ts'
import { listAt, textAt, valueAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { releaseRun } from './installed-release.ts'
import { flags, podNameSince, variables } from './program-options.ts'
import type { Option, Role } from './program-options.ts'
import { programOf } from './workload.ts'

/** Arguments and variables that MetalLB's programs are given, and those of this release do not know; and what they lack. */
export function optionFindings(manifest: Manifest): readonly PlacedFinding[] {
  const program = programOf(manifest)
  const release = program && releaseRun(program.tag)
  if (program === undefined || release === undefined) return []
  const { role, path, container } = program
  const subject = { manifest, release, role, path }
  return [
    ...['command', 'args'].flatMap((list) =>
      listAt(container, list).flatMap((argument, index) => argumentFinding(subject, argument, [list, index])),
    ),
    ...listAt(container, 'env').flatMap((variable, index) =>
      variableFinding(subject, variable, ['env', index, 'name']),
    ),
    ...podNameFinding(subject, container),
  ]
}

type Subject = {
  readonly manifest: Manifest
  readonly release: Release
  readonly role: Role
  /** Of the container. */
  readonly path: Path
}

function argumentFinding(subject: Subject, argument: unknown, at: Path): readonly PlacedFinding[] {
  const name = flagOf(argument)
  const option = name === undefined ? undefined : flags[subject.role][name]
  if (option === undefined || isWithin(option, subject.release)) return []
  const message = `the ${subject.role} of ${subject.release} has no argument --${name}, and ends at once: ${spanOf(option)}`
  const said = { name: 'argument-not-in-release', severity: 'error', message, help: helpOf(option) } as const
  return [findingAt(placeIn(subject, at), said)]
}

function variableFinding(subject: Subject, variable: unknown, at: Path): readonly PlacedFinding[] {
  const name = textAt(variable, 'name') ?? ''
  const option = variables[subject.role][name]
  if (option === undefined || isWithin(option, subject.release)) return []
  const message = `the ${subject.role} of ${subject.release} does not read ${name}: ${spanOf(option)}`
  const said = { name: 'variable-not-in-release', severity: 'warning', message, help: helpOf(option) } as const
  return [findingAt(placeIn(subject, at), said)]
}

/** Of a patch nothing is known but what it says; what runs has a selector. */
function podNameFinding(subject: Subject, container: unknown): readonly PlacedFinding[] {
  const { manifest, release, role } = subject
  const isWhole = valueAt(manifest.object, 'spec', 'selector') !== undefined
  const isTold =
    listAt(container, 'env').some((variable) => textAt(variable, 'name') === 'METALLB_POD_NAME') ||
    ['command', 'args'].some((list) => listAt(container, list).some((argument) => flagOf(argument) === 'pod-name'))
  if (!isWhole || isTold || valueAt(container, 'envFrom') !== undefined || !isAtLeast(release, podNameSince)) return []
  const message = `the ${role} of ${release} does not start: it is not told the name of its Pod`
  const help = 'add METALLB_POD_NAME to env, from the fieldRef metadata.name, or take the manifests of the release'
  return [findingAt(placeIn(subject, ['image']), { name: 'pod-name-missing', severity: 'error', message, help })]
}

/** The name of a flag as Go's package flag reads it: after one dash or two, up to an equals sign. */
function flagOf(argument: unknown): string | undefined {
  return typeof argument === 'string' ? /^--?([^-=][^=]*)/u.exec(argument)?.[1] : undefined
}

function spanOf({ since, until }: Option): string {
  if (until === undefined) return `it is there since ${since}`
  return since === undefined ? `it is there up to ${until}` : `it is there from ${since} to ${until}`
}

function helpOf({ instead }: Option): string {
  return instead === undefined ? 'delete it, or run a release that has it' : `write ${instead}`
}

function placeIn({ manifest, path }: Subject, at: Path): Place {
  return manifest.placeOf([...path, ...at])
}
