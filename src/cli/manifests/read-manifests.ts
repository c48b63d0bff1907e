import { posix } from 'node:path'
import { closureOf, filesIn } from '../../gitops/closure.ts'
import { fluxPointerTo } from '../../gitops/flux-pointer.ts'
import { manifestsIn } from '../../gitops/sets.ts'
import { substitutesOf, withoutSecretValues } from '../../gitops/substitutes.ts'
import type { Substitutes } from '../../gitops/substitutes.ts'
import type { Tree } from '../../gitops/tree.ts'
import { hasVariable } from '../../gitops/variables.ts'
import { fileTree } from '../../io/file-tree.ts'
import type { WrittenObject } from '../../model/written-object.ts'
import type { Located } from '../../report/located.ts'
import type { Place } from '../../source/place.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin } from '../../io/relative-path.ts'
import { pathTeller } from '../../io/told-path.ts'
import { receivedFolderAround } from '../../io/work-tree.ts'
import type { Host } from '../host.ts'
import { knownValues } from './known-values.ts'
import type { ManifestSet } from './manifest-set.ts'
import { buildKustomization } from './kustomization-set.ts'
import { yamlFinding } from './yaml-finding.ts'

/** The objects at a path, what is to be said of how they are written, and the files that all this was read from; absolute. */
export type ReadManifests = {
  readonly objects: readonly WrittenObject[]
  readonly findings: readonly Located[]
  readonly files: readonly string[]
}

/** Reads the objects at a path. Places of objects have absolute files. */
export async function readManifests(path: string, told: string, host: Host): Promise<ReadManifests> {
  const tree = fileTree((file) => file, receivedFolderAround(host.cwd))
  const nothingOf = (message: string): ReadManifests => ({ objects: [], findings: [cannotBe(message)], files: [path] })
  if (!isWithin(realFolder(path), realFolder(host.cwd)))
    return nothingOf(`resources: fromKustomization('${told}') leads out of the repository`)
  const kind = tree.kindOf(path)
  if (kind === undefined)
    return nothingOf(`${told} is not there, and resources: fromKustomization('${told}') says it is`)
  const set = await readSet(path, kind, tree, host)
  const flux = substitutesFor(path, set, tree, host)
  const known = await knownValues({ ...set, flux }, { variables: new Map() })
  const objects = known.manifests.map(({ object, placeOf, edit }, index): WrittenObject => {
    const neutral = known.neutral[index]
    if (neutral === undefined) return { object, placeOf, edit }
    const { written, isUnknown } = neutral
    return {
      object,
      placeOf: (at, target) => placeOf(written(at), target),
      edit: (fix) => edit({ ...fix, path: written(fix.path) }),
      isUnknown: (at) => isUnknown(written(at)),
    }
  })
  const teller = pathTeller(host.cwd)
  const ledger = set.ledger.map((line) => leftOut(line.replaceAll(`${host.cwd}/`, '')))
  return {
    objects,
    findings: [...[...set.findings, ...known.findings].map((each) => toldAt(each, teller)), ...ledger],
    files: [...set.files, ...(flux?.files ?? [])],
  }
}

/**
 * Flux's Kustomization is looked for in the whole repository, where there is a variable at all. What a Secret holds is not
 * used: rules would repeat it.
 */
function substitutesFor(path: string, { manifests }: Read, tree: Tree, { cwd }: Host): Substitutes | undefined {
  if (!manifests.some(({ object }) => hasVariable(object))) return undefined
  const files = tree.filesBelow(cwd)
  const pointer = fluxPointerTo(path, files, tree)
  return pointer && withoutSecretValues(substitutesOf(pointer.manifest, files, tree))
}

type Read = Pick<ManifestSet, 'findings' | 'ledger' | 'manifests'> & { readonly files: readonly string[] }

async function readSet(path: string, kind: 'file' | 'folder', tree: Tree, host: Host): Promise<Read> {
  const folder = kind === 'file' && /^kustomization/iu.test(posix.basename(path)) ? posix.dirname(path) : path
  const closure = closureOf(folder, tree)
  if (closure) return { ...(await buildKustomization(closure, tree, host)), files: filesIn(closure) }
  const files = kind === 'file' ? [path] : tree.filesBelow(path)
  const faults = files.flatMap((file) => tree.read(file)?.faults ?? [])
  const manifests = files.flatMap((file) => manifestsIn(file, tree))
  return { manifests, findings: faults.map(yamlFinding), ledger: [], files }
}

function cannotBe(message: string): Located {
  const diagnostic = {
    name: 'resources-not-there',
    source: 'lint',
    severity: 'error',
    message,
    help: 'write a path relative to the repository',
    path: ['resources', 'kustomization'],
  } as const
  return { diagnostic, place: undefined, related: [], saidBy: 'the definition refers to it' }
}

function leftOut(line: string): Located {
  const diagnostic = { name: 'left-out', source: 'lint', severity: 'info', message: line, notJudged: true } as const
  return { diagnostic, place: undefined, related: [] }
}

function toldAt({ diagnostic, place, related, ...rest }: Located, told: (path: string) => string): Located {
  const at = (each: Place | undefined): Place | undefined => each && { ...each, file: told(each.file) }
  const { file, name } = diagnostic
  const isVariable = name === 'unresolved-variable'
  return {
    ...rest,
    diagnostic: {
      ...diagnostic,
      ...(file !== undefined && { file: told(file) }),
      ...(isVariable && {
        help: 'commit its value in a ConfigMap under substituteFrom, or validate the YAML with --set',
      }),
    },
    place: at(place),
    related: related.map(at),
  }
}
