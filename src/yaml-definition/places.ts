import type { Path } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import type { Edit, NoEdit } from '../source/edit.ts'
import { isOwn } from '../source/inheritance.ts'
import type { Place } from '../source/place.ts'
import { editInYaml } from '../source/yaml-edit.ts'
import { depthInYaml, isInYaml, placeInYaml } from '../source/yaml-places.ts'
import { readYamlDefinition } from './read.ts'
import type { Part, PartName, YamlDefinition, YamlSources } from './read.ts'
import { asSpelled } from './spelling.ts'

/** The place that a path led to, and how many of its steps were followed. */
export type Traced = { readonly place: Place; readonly depth: number }

/** What finds a path in an export of a TypeScript file. */
export type TraceModule = (file: string, path: Path, target: Target, exported: string) => Traced | undefined
type Target = 'key' | 'value'

/** Finds where in a YAML definition a value is written, also in the files that it refers to. */
export class YamlDefinitionPlaces {
  readonly #sources: YamlSources
  readonly #traceModule: TraceModule
  readonly #read = new Map<string, YamlDefinition | undefined>()

  constructor(sources: YamlSources, traceModule: TraceModule) {
    this.#sources = sources
    this.#traceModule = traceModule
  }

  /** A fix as a change of the definition itself; nothing of what others may refer to as well. */
  edit(file: string, fix: Fix): Edit | NoEdit {
    const definition = this.#definitionOf(file)
    if (definition === undefined) return { reason: 'the definition cannot be read' }
    const { document, written, parts } = definition
    const path = asSpelled(fix.path, written)
    if (isInYaml(document, path)) return editInYaml(document, { ...fix, path })
    const part = parts.get(fix.path[0] as PartName) ?? parts.get('extends')
    return { reason: part ? 'it comes from another file, which others may use' : 'it is not written there as such' }
  }

  /** The place of a value, or of its `key`; the last place that its path led to where it cannot be followed to its end. */
  find(file: string, path: Path, target: Target = 'value'): Place | undefined {
    const definition = this.#definitionOf(file)
    return definition && this.#trace(definition, path, target).place
  }

  #definitionOf(file: string): YamlDefinition | undefined {
    if (!this.#read.has(file)) this.#read.set(file, this.#definitionIn(file))
    return this.#read.get(file)
  }

  #definitionIn(file: string): YamlDefinition | undefined {
    const read = readYamlDefinition(file, this.#sources)
    return 'definition' in read ? read.definition : undefined
  }

  #trace(definition: YamlDefinition, path: Path, target: Target): Traced {
    const own = this.#traceOwn(definition, path, target)
    const hasBase = path[0] !== 'extends' && Object.hasOwn(definition.written, 'extends')
    if (!hasBase || isOwn(path, own.depth)) return own
    const inherited = this.#traceOwn(definition, ['extends', ...path], target)
    return inherited.depth - 1 > own.depth ? { ...inherited, depth: inherited.depth - 1 } : own
  }

  #traceOwn({ document, written, parts }: YamlDefinition, path: Path, target: Target): Traced {
    const [first, ...rest] = path
    const part = parts.get(first as PartName)
    const inner = part && rest.length > 0 ? this.#tracePart(part, rest, target) : undefined
    if (inner && inner.depth > 0) return { ...inner, depth: inner.depth + 1 }
    const spelled = asSpelled(path, written)
    return { place: placeInYaml(document, spelled, target), depth: depthInYaml(document, spelled) }
  }

  #tracePart(part: Part, path: Path, target: Target): Traced | undefined {
    if (part.language === 'yaml') return this.#trace(part.definition, path, target)
    const { file, exported } = part
    return this.#traceModule(file, path, target, 'default') ?? this.#traceModule(file, path, target, exported)
  }
}
