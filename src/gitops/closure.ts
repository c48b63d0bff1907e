import type { YamlFault } from '../source/yaml-file.ts'
import { kustomizationIn, kustomizationNames } from './kustomization.ts'
import type { Kustomization, Reference } from './kustomization.ts'
import type { Tree } from './tree.ts'

/** An entry of a kustomization, with the kustomization that it is in. */
export type Entry = { readonly kustomization: Kustomization; readonly reference: Reference }

/** Everything that a kustomization takes in, its bases and components included. */
export type Closure = {
  readonly folder: string
  readonly kustomizations: readonly Kustomization[]
  readonly entries: readonly Entry[]
  /** Kustomizations that cannot be read. */
  readonly faults: readonly YamlFault[]
}

/** What the kustomization of a folder takes in; undefined where there is none. */
export function closureOf(folder: string, tree: Tree): Closure | undefined {
  const kustomizations = new Map<string, Kustomization>()
  const faults: YamlFault[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (kustomizations.has(next)) continue
    const found = kustomizationIn(next, tree)
    if (found === undefined) continue
    if ('message' in found) {
      faults.push(found)
      continue
    }
    kustomizations.set(next, found)
    waiting.push(...includedBy(found))
  }
  if (kustomizations.size === 0 && faults.length === 0) return undefined
  const all = [...kustomizations.values()]
  const entries = all.flatMap((kustomization) =>
    kustomization.references.map((reference) => ({ kustomization, reference })),
  )
  return { folder, kustomizations: all, entries, faults }
}

/** The folders that a kustomization includes. */
export function includedBy({ references }: Kustomization): readonly string[] {
  return references.flatMap(({ role, target }) =>
    role === 'resource' && target.kind === 'folder' ? [target.path] : [],
  )
}

/** The files that a closure names in a role, each once. */
export function filesOf({ entries }: Closure, role: Reference['role']): readonly string[] {
  const files = entries.flatMap(({ reference }) =>
    reference.role === role && reference.target.kind === 'file' ? [reference.target.path] : [],
  )
  return [...new Set(files)]
}

/** The files that a closure is read from, its kustomizations included. */
export function filesIn({ folder, kustomizations, entries, faults }: Closure): readonly string[] {
  const named = entries.flatMap(({ reference: { target } }) => (target.kind === 'file' ? [target.path] : []))
  const broken = faults.flatMap(() => kustomizationNames.map((name) => `${folder}/${name}`))
  return [...new Set([...kustomizations.map(({ file }) => file), ...named, ...broken])]
}
