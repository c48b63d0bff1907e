import { relative, sep } from 'node:path'
import type { Diagnostic, Path, Related } from '../diagnostics/diagnostic.ts'
import { definitionSources } from '../io/definition-sources.ts'
import type { Resource } from '../model/resource.ts'
import type { Located } from '../report/located.ts'
import type { DefinitionPlaces } from '../source/definition-places.ts'
import type { Place } from '../source/place.ts'

/** Where a cluster is defined: its definition's file and its compiled resources. */
export type Origin = { readonly file: string; readonly resources: readonly Resource[] }

/** Puts findings into their files. The parser is loaded when there is something to find. */
export class Locator {
  readonly #repository: string
  readonly #origins: ReadonlyMap<string, Origin>
  readonly #places: DefinitionPlaces

  private constructor(repository: string, origins: ReadonlyMap<string, Origin>, places: DefinitionPlaces) {
    this.#repository = repository
    this.#origins = origins
    this.#places = places
  }

  /** `origins`: by cluster's name. Paths of places are told relative to `repository`. */
  static async create(repository: string, origins: ReadonlyMap<string, Origin>): Promise<Locator> {
    const { DefinitionPlaces } = await import('../source/definition-places.ts')
    return new Locator(repository, origins, new DefinitionPlaces(definitionSources))
  }

  /** The finding with its places. */
  locate(diagnostic: Diagnostic, origin: Origin): Located {
    const target = keyedNames.has(diagnostic.name) ? 'key' : 'value'
    const found = this.#placeOf(diagnostic, origin, target)
    const place = diagnostic.name === 'password-in-definition' ? masked(found) : found
    const related = (diagnostic.related ?? []).map((each) =>
      this.#placeOf(each, this.#originOf(each) ?? origin, 'value'),
    )
    const { file, line, column } = place ?? {}
    const located = { ...diagnostic, ...(file !== undefined && { file, line: line!, column: column! }) }
    return { diagnostic: located, place, related }
  }

  /** The place of a path in a definition. */
  find(file: string, path: Path, target: 'key' | 'value' = 'value'): Place | undefined {
    return this.relative(this.#places.find(file, path, target))
  }

  /** The place with its file told relative to the repository. */
  relative(place: Place | undefined): Place | undefined {
    return place && { ...place, file: relative(this.#repository, place.file).split(sep).join('/') }
  }

  #placeOf({ object, path }: Diagnostic | Related, origin: Origin, target: 'key' | 'value'): Place | undefined {
    if (path === undefined && object === undefined) return undefined
    const resource = object === undefined ? undefined : origin.resources[object]
    if (object !== undefined && resource === undefined) return undefined
    return this.find(origin.file, resource ? resource.definedAt(path ?? []) : (path ?? []), target)
  }

  #originOf({ cluster }: Related): Origin | undefined {
    return cluster === undefined ? undefined : this.#origins.get(cluster)
  }
}

/** Findings about a field that should not be there: what is wrong is its name. */
const keyedNames: ReadonlySet<string> = new Set(['unknown-field', 'unknown-definition-field'])

/** A secret that stands where it should not is at least not repeated in a log. */
function masked(place: Place | undefined): Place | undefined {
  if (place === undefined) return undefined
  const { lineText, column, length } = place
  const start = column - 1
  return { ...place, lineText: lineText.slice(0, start) + '*'.repeat(length) + lineText.slice(start + length) }
}
