import { chooseTarget } from '../../gitops/choose-target.ts'
import type { JudgedTarget } from '../../gitops/judged-target.ts'
import { asCluster } from '../../define/index.ts'
import { resolve } from '../../model/resolve.ts'
import { sideOfModel } from '../../plan/index.ts'
import type { Side } from '../../plan/index.ts'
import type { Host } from '../host.ts'
import { readFolders } from '../manifests/folder-sets.ts'
import type { ClusterSide } from './cluster-side.ts'
import { faultText } from './fault-text.ts'
import { isConfiguring, servicesBeside, withKnownValues } from './objects-beside.ts'
import type { Beside, KnownSet } from './objects-beside.ts'

/** What stands in YAML below a folder, set by set. */
export async function readSets(top: string, host: Host): Promise<readonly KnownSet[]> {
  const { sets } = await readFolders([top], { ...host, cwd: top })
  return Promise.all(sets.map(withKnownValues))
}

/** The sets of MetalLB's resources, each as a cluster that is called by its folder. */
export function yamlClusters(sets: readonly KnownSet[]): readonly ClusterSide[] {
  const beside = servicesBeside(sets)
  return sets.flatMap((each): readonly ClusterSide[] => {
    const alone = clusterSide(each, { manifests: [], files: [] })
    if (alone === undefined) return []
    const withServices = (): ClusterSide => clusterSide(each, beside) ?? alone
    return [beside.manifests.length === 0 ? alone : { ...alone, withServicesBeside: withServices }]
  })
}

function placeText(origin: JudgedTarget['releaseFrom']): string | undefined {
  return typeof origin === 'object' ? `${origin.file}:${origin.line}` : undefined
}

/** What makes a set other than what would be applied, or nothing at all. */
const keptFromReading: ReadonlySet<string> = new Set([
  'kustomize-fails',
  'merge-conflict',
  'missing-resource',
  'yaml-syntax',
])

function clusterSide(read: KnownSet, beside: Beside): ClusterSide | undefined {
  const { set, known } = read
  const unreadable = set.findings.filter(({ diagnostic }) => keptFromReading.has(diagnostic.name))
  const own = set.files ?? []
  const head = {
    name: set.name,
    readFrom: 'yaml',
    folder: set.name,
    places: [set.name],
    files: own,
    sources: [],
  } as const
  if (unreadable.length > 0)
    return { ...head, side: undefined, faults: unreadable.slice(0, 1).map(faultText), notes: [] }
  if (!isConfiguring(read)) return undefined
  const target = chooseTarget({ metallbVersion: undefined, bgpType: undefined }, set.installs ?? [])
  const definition = asCluster({
    name: set.name,
    release: target.metallbVersion,
    backend: target.bgpType,
    ...(set.kubernetes && { kubernetes: { version: set.kubernetes.value } }),
  })
  const { model } = resolve(definition, [...known.manifests, ...beside.manifests])
  const errors = [...set.findings, ...known.findings].filter(({ diagnostic }) => diagnostic.severity === 'error')
  const faults = errors.slice(0, 1).map(faultText)
  const unknown = known.findings.filter(({ diagnostic }) => diagnostic.notJudged === true)
  const side = unknown.length > 0 ? undefined : sideOfModel(model)
  return {
    ...head,
    files: [...own, ...beside.files],
    ...(beside.files.length > 0 && { beside: beside.files }),
    releaseFrom: placeText(target.releaseFrom),
    side,
    faults,
    notes: notesOf(side, [target.note, ...unknown.map(({ diagnostic }) => diagnostic.message)]),
  }
}

function notesOf(side: Side | undefined, unknown: readonly (string | undefined)[]): readonly string[] {
  const isNodeless = side !== undefined && side.nodes === undefined
  return [
    ...(isNodeless ? ['Who announces is not known: no Node is in the YAML.'] : []),
    ...unknown.flatMap((note) => (note === undefined ? [] : [`Not known: ${note}.`])),
  ]
}
