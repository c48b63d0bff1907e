import type { Diagnostic, Path, Related } from '../diagnostics/diagnostic.ts'
import type { Model } from './model.ts'
import { writtenAt } from './written-at.ts'
import type { WrittenObject } from './written-object.ts'
import type { WrittenService } from './written-services.ts'

/** What a model was read from, with the Services and Nodes by their names. */
export type ReadFrom = {
  readonly objects: readonly WrittenObject[]
  readonly model: Pick<Model, 'resources' | 'writtenFacts'>
  readonly services: ReadonlyMap<string, WrittenService>
  readonly nodes: ReadonlyMap<string, WrittenObject>
}

/** From a finding about a model of objects in YAML to the same one about those objects. */
export function pointerTo(from: ReadFrom): (diagnostic: Diagnostic) => Diagnostic {
  const indexes = new Map(from.objects.map((object, index) => [object, index]))
  const at = (pointing: Diagnostic | Related): Pick<Related, 'object' | 'path'> => {
    const { written, path } = pointed(pointing, from)
    const object = written && indexes.get(written)
    return object === undefined ? {} : { object, path }
  }
  return (diagnostic) => {
    const { object: _object, path: _path, related, fix, ...rest } = diagnostic
    const fixed = fix && at({ ...diagnostic, path: fix.path }).path
    return {
      ...rest,
      ...at(diagnostic),
      ...(fix && fixed && { fix: { ...fix, path: fixed } }),
      ...(related && { related: related.map((each) => pointedBack(each, at)) }),
    }
  }
}

function pointedBack(related: Related, at: (related: Related) => Pick<Related, 'object' | 'path'>): Related {
  const { object: _object, path: _path, ...rest } = related
  return { ...rest, ...at(related) }
}

/** Facts are found by their name, under `services` and `nodes` of a definition. */
function pointed(
  { object, path = [] }: Diagnostic | Related,
  { model, services, nodes }: ReadFrom,
): { readonly written?: WrittenObject | undefined; readonly path: Path } {
  if (object !== undefined) return { written: writtenAt(model, object), path }
  const [section, whose = '', field = ''] = path
  if (section === 'nodes') return { written: nodes.get(String(whose)), path: field === 'ip' ? ['status'] : [] }
  const service = section === 'services' ? services.get(String(whose)) : undefined
  return { written: service?.written, path: service?.paths[field] ?? [] }
}
