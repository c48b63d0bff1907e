import { posix } from 'node:path'
import type { Tree } from '../tree.ts'
import { joined, layerIn } from './chart-values.ts'
import type { ChartValues, ValuesFile, ValuesLayer } from './install.ts'

/** The layers with their files read, and what cannot be read. `absolute`: where a file is that is told. */
export function readLayers(
  { layers, unread }: ChartValues,
  tree: Tree,
  absolute: (told: string) => string,
): { readonly layers: readonly ValuesLayer[]; readonly unread: ChartValues['unread'] } {
  const read = joined(
    layers.map((layer) => {
      if (!('name' in layer)) return layer
      const path = pathOf(layer, tree, absolute(layer.place.file))
      const document = path === undefined ? undefined : tree.documentOf(path)
      if (document) return layerIn(document, [])
      return path === undefined ? { unread: { value: `values of ${layer.name}`, place: layer.place } } : undefined
    }),
  )
  return { layers: read.layers as readonly ValuesLayer[], unread: [...unread, ...read.unread] }
}

function pathOf({ name, isAbove }: ValuesFile, tree: Tree, from: string): string | undefined {
  const folder = posix.dirname(from)
  const path = posix.join(folder, name)
  if (tree.kindOf(path) === 'file') return path
  return isAbove && folder !== posix.dirname(folder) ? pathOf({ name, isAbove } as ValuesFile, tree, folder) : undefined
}
