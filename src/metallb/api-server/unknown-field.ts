import type { Diagnostic, Path } from '../../diagnostics/diagnostic.ts'
import { isWithin } from '../../release/by-release.ts'
import { fieldAt, kindNamed, sinceOf } from '../../release/lookup.ts'
import { group } from '../../release/surface/kind.ts'
import { kinds } from '../../release/surface/kinds.ts'
import { fieldName } from '../../resources/validation/field-name.ts'
import { renaming } from '../../diagnostics/fix.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { meantBy } from '../../diagnostics/misspelling.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { valueAt } from '../config/json.ts'
import { presence } from './presence.ts'
import { finding, type Subject } from './subject.ts'

/** The release's CRD has no field at `path`: the API server drops it, and kubectl refuses the object. */
export function unknownField(subject: Subject, path: Path): Diagnostic {
  const { message, ...more } = skewed(subject, path) ?? misspelt(subject, path)
  return finding('unknown-field', subject, path, message, more)
}

type Said = { readonly message: string; readonly help: string | undefined; readonly fix?: Fix | undefined }

function skewed({ kind, apiVersion, release }: Subject, path: Path): Said | undefined {
  const field = `${kind}.${fieldName(path)}`
  const lifetime = sinceOf(kind, apiVersion, path)
  if (lifetime !== undefined) {
    return { message: `${field} ${presence(lifetime, release)}`, help: `remove it, or use MetalLB ${lifetime.since}` }
  }
  const elsewhere = kindNamed(kind)?.versions.find(
    ({ version }) => sinceOf(kind, `${group}/${version}`, path) !== undefined,
  )
  if (elsewhere === undefined) return undefined
  const better = `${group}/${elsewhere.version}`
  return { message: `${field} is not in ${apiVersion}, but in ${better}`, help: `write apiVersion: ${better}` }
}

function misspelt(subject: Subject, path: Path): Said {
  const message = `${subject.kind} has no field ${fieldName(path)}`
  const elsewhere = misplaced(subject, path)
  const fix = elsewhere === undefined ? renamed(subject, path) : undefined
  return { message, help: elsewhere ?? meant(subject, path) ?? ownerOf(subject, path), fix }
}

/** To the one field that is meant, where it is not there already. A diff would show a password. */
function renamed(subject: Subject, path: Path): Fix | undefined {
  const field = meantBy(String(path.at(-1)), siblingsOf(subject, path))
  const isThere = field !== undefined && valueAt(subject.object, [...path.slice(0, -1), field]) !== undefined
  return field === undefined || field === 'password' || isThere ? undefined : renaming(path, field)
}

function meant(subject: Subject, path: Path): string | undefined {
  const near = nearest(String(path.at(-1)), siblingsOf(subject, path))
  return near === undefined ? undefined : `did you mean ${near}?`
}

function siblingsOf({ kind, apiVersion, release }: Subject, path: Path): readonly string[] {
  const parent = fieldAt(kind, apiVersion, path.slice(0, -1))
  if (parent?.type !== 'object') return []
  const fields = Object.entries(parent.fields).filter(([, field]) => isWithin(field, release))
  const common = path.length === 1 ? ['apiVersion', 'kind', 'metadata'] : []
  return [...common, ...fields.map(([name]) => name)]
}

function misplaced({ kind, apiVersion }: Subject, path: Path): string | undefined {
  const name = String(path.at(-1))
  if (path.length === 2 && path[0] === 'spec' && metadataFields.has(name)) return `did you mean metadata.${name}?`
  const isOfSpec = path.length === 1 && fieldAt(kind, apiVersion, ['spec', name]) !== undefined
  return isOfSpec ? `did you mean spec.${name}?` : undefined
}

const metadataFields: ReadonlySet<string> = new Set(['name', 'namespace', 'labels', 'annotations'])

function ownerOf({ release }: Subject, path: Path): string | undefined {
  const owners = kinds.flatMap(({ kind, versions }) => {
    const having = versions.filter(({ version }) => fieldAt(kind, `${group}/${version}`, path) !== undefined)
    return having.length === 0 ? [] : [{ kind, isServed: having.some((version) => isWithin(version, release)) }]
  })
  const owner = owners.find(({ isServed }) => isServed) ?? owners[0]
  return owner && `It ${owner.isServed ? 'is' : 'was'} a field of ${owner.kind}`
}
