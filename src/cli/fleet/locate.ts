import type { Diagnostic, Path, Related } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { namedPath } from '../../diagnostics/named-path.ts'
import { isYaml } from '../../io/definition/definition-file.ts'
import { relativePath } from '../../io/relative-path.ts'
import type { Resource } from '../../model/resource.ts'
import { writtenAt } from '../../model/written-at.ts'
import type { WrittenObject } from '../../model/written-object.ts'
import { isAboutPassword, targetOf } from '../../report/finding-target.ts'
import type { Located } from '../../report/located.ts'
import { isEdit } from '../../source/edit.ts'
import type { Edit, NoEdit } from '../../source/edit.ts'
import { withStars } from '../../source/place.ts'
import type { Place } from '../../source/place.ts'
import { toldForYaml } from '../../yaml-definition/spelling.ts'
import { locatedFix } from '../fix/located-fix.ts'
import { definitionsIn } from './find-in-definitions.ts'
import type { Definitions } from './find-in-definitions.ts'

/** Where a cluster is defined: its definition's file, its compiled resources, and what stands in YAML beside them. */
export type Origin = {
  readonly file: string
  /** What is defined there, filled in from a base. */
  readonly definition?: unknown
  readonly resources: readonly Resource[]
  readonly writtenFacts: readonly WrittenObject[]
  /** The places of findings in the files that install MetalLB, as they are told. */
  readonly inInstallation?: readonly Place[]
}

/** Puts findings into their files. The parser is loaded when there is something to find. */
export class Locator {
  readonly #repository: string
  readonly #origins: ReadonlyMap<string, Origin>
  readonly #definitions: Definitions

  private constructor(repository: string, origins: ReadonlyMap<string, Origin>, definitions: Definitions) {
    this.#repository = repository
    this.#origins = origins
    this.#definitions = definitions
  }

  /**
   * `origins`: by cluster's name. `files`: the definitions, also those that gave no cluster. Paths of places are told
   * relative to `repository`.
   */
  static async create(
    repository: string,
    origins: ReadonlyMap<string, Origin>,
    files: readonly string[] = [...origins.values()].map(({ file }) => file),
  ): Promise<Locator> {
    return new Locator(repository, origins, await definitionsIn(files))
  }

  /** The finding with its places. */
  locate(diagnostic: Diagnostic, origin: Origin): Located {
    const installation = origin.inInstallation?.find((place) => isAt(diagnostic, place))
    if (installation) return { diagnostic, place: installation, related: (diagnostic.related ?? []).map(toldPlace) }
    const found = this.#placeOf(diagnostic, origin, targetOf(diagnostic.name))
    const place = found && isAboutPassword(diagnostic) ? withStars(found) : found
    const related = (diagnostic.related ?? []).map(
      (each) => this.#relative(this.#placeOf(each, this.#originOf(each) ?? origin, 'value')) ?? toldPlace(each),
    )
    const fix = diagnostic.fix && locatedFix(diagnostic.fix, this.#editOf(diagnostic.fix, diagnostic, origin))
    const told = isYaml(origin.file) ? toldForYaml(diagnostic) : diagnostic
    return { ...this.placed(told, place), about: aboutOf(diagnostic, origin), related, ...(fix && { fix }) }
  }

  /** The finding at a place whose file is told absolutely. */
  placed(diagnostic: Diagnostic, place: Place | undefined): Omit<Located, 'related'> {
    const told = this.#relative(place)
    if (told === undefined) return { diagnostic, place: undefined }
    const { file, line, column } = told
    return { diagnostic: { ...diagnostic, file, line, column }, place: told }
  }

  /** The place of a path in a definition; its file is told absolutely. */
  absolute(file: string, path: Path, target: 'key' | 'value' = 'value'): Place | undefined {
    return this.#definitions.find(file, path, target)
  }

  #editOf(fix: Fix, { object }: Diagnostic, origin: Origin): Edit | NoEdit {
    const written = object === undefined ? undefined : writtenAt(origin, object)
    const resource = object === undefined ? undefined : origin.resources[object]
    const edit = written
      ? written.edit(fix)
      : this.#definitions.edit(origin.file, { ...fix, path: resource?.definedAt(fix.path) ?? fix.path })
    return isEdit(edit) ? { ...edit, file: this.#told(edit.file) } : edit
  }

  #told(file: string): string {
    return relativePath(this.#repository, file)
  }

  #relative(place: Place | undefined): Place | undefined {
    return place && { ...place, file: this.#told(place.file) }
  }

  #placeOf({ object, path }: Diagnostic | Related, origin: Origin, target: 'key' | 'value'): Place | undefined {
    if (path === undefined && object === undefined) return undefined
    const written = object === undefined ? undefined : writtenAt(origin, object)
    if (written) return written.placeOf(path ?? [], target)
    const resource = object === undefined ? undefined : origin.resources[object]
    if (object !== undefined && resource === undefined) return undefined
    return this.absolute(origin.file, resource ? resource.definedAt(path ?? []) : (path ?? []), target)
  }

  #originOf({ cluster }: Related): Origin | undefined {
    return cluster === undefined ? undefined : this.#origins.get(cluster)
  }
}

/** What a finding is about, by names. */
function aboutOf({ object, path = [] }: Diagnostic, origin: Origin): Path {
  const written = object === undefined ? undefined : writtenAt(origin, object)
  if (written) return namedPath(written.object, path)
  const resource = object === undefined ? undefined : origin.resources[object]
  return namedPath(origin.definition, resource?.definedAt(path) ?? path)
}

function isAt({ file, line, column }: Diagnostic, place: Place): boolean {
  return file === place.file && line === place.line && column === place.column
}

/** A place outside of the definition that is told already. */
function toldPlace({ file, line, column }: Related): Place | undefined {
  if (file === undefined || line === undefined) return undefined
  return { file, line, column: column ?? 1, length: 1, lineText: '' }
}
