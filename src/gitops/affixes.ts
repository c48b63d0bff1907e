import type { InstallFinding } from './install/chart-findings.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { placeInYaml } from '../source/yaml-places.ts'
import { includedBy } from './closure.ts'
import type { Closure } from './closure.ts'
import { remoteInstalls } from './install/remote-base.ts'
import type { Kustomization } from './kustomization.ts'
import type { Manifest } from './manifest.ts'
import { headOf, isOfMetallb, listAt, textAt } from './object.ts'

/** What else would be said of the same mistake: a lint's name, the object and, where only some are meant, the path. */
export type Explained = { readonly name: string; readonly object: number; readonly path?: Path }

/** What `namePrefix` and `nameSuffix` break. kustomize renames MetalLB's objects, and not what refers to them. */
export function affixFindings(
  closure: Closure,
  manifests: readonly Manifest[],
): { readonly findings: readonly InstallFinding[]; readonly explained: readonly Explained[] } {
  const affixes = affixesOf(closure)
  if (affixes.length === 0) return { findings: [], explained: [] }
  const broken = referencesIn(manifests).flatMap((reference) => {
    const all = manifests
      .map(({ object }) => headOf(object))
      .map((head) => (head?.kind === reference.kind ? head.name : ''))
    const renamed = all.findIndex((name) => name !== '' && isRenamed(reference.name, name, affixes))
    return all.includes(reference.name) || renamed === -1 ? [] : [{ ...reference, renamed }]
  })
  const first = broken[0]
  return {
    findings: [
      ...(first ? [referenceFinding(broken, manifests, affixes)] : []),
      ...installFindings(closure, manifests, affixes),
    ],
    explained: broken.flatMap(({ object, path, renamed }) => [
      { name: 'unknown-pool', object, path },
      { name: 'unknown-peer', object, path },
      { name: 'pool-not-advertised', object: renamed },
      { name: 'peer-without-advertisement', object: renamed },
    ]),
  }
}

type Affix = {
  readonly kustomization: Kustomization
  readonly field: 'namePrefix' | 'nameSuffix'
  readonly text: string
}

function affixesOf({ kustomizations }: Closure): readonly Affix[] {
  return kustomizations.flatMap((kustomization) =>
    (['namePrefix', 'nameSuffix'] as const).flatMap((field) => {
      const text = textAt(kustomization.document.value, field) ?? ''
      return text === '' ? [] : [{ kustomization, field, text }]
    }),
  )
}

/** Whether affixes make one name of another. */
function isRenamed(from: string, to: string, affixes: readonly Affix[]): boolean {
  const at = to.indexOf(from)
  if (from === '' || at === -1 || from === to) return false
  const textsOf = (field: Affix['field']): readonly string[] =>
    affixes.filter((each) => each.field === field).map(({ text }) => text)
  return isMadeOf(to.slice(0, at), textsOf('namePrefix')) && isMadeOf(to.slice(at + from.length), textsOf('nameSuffix'))
}

function isMadeOf(text: string, parts: readonly string[]): boolean {
  return text === '' || parts.some((part) => text.startsWith(part) && isMadeOf(text.slice(part.length), parts))
}

type Reference = { readonly object: number; readonly path: Path; readonly kind: string; readonly name: string }

const references: Readonly<Record<string, readonly (readonly [path: readonly string[], kind: string])[]>> = {
  L2Advertisement: [[['spec', 'ipAddressPools'], 'IPAddressPool']],
  BGPAdvertisement: [
    [['spec', 'ipAddressPools'], 'IPAddressPool'],
    [['spec', 'peers'], 'BGPPeer'],
  ],
  BGPPeer: [
    [['spec', 'bfdProfile'], 'BFDProfile'],
    [['spec', 'passwordSecret', 'name'], 'Secret'],
  ],
}

function referencesIn(manifests: readonly Manifest[]): readonly Reference[] {
  return manifests.flatMap(({ object: value }, object) =>
    (isOfMetallb(value) ? (references[headOf(value)!.kind] ?? []) : []).flatMap(
      ([path, kind]): readonly Reference[] => {
        const text = textAt(value, ...path)
        if (text !== undefined) return [{ object, path, kind, name: text }]
        return listAt(value, ...path).flatMap((name, index) =>
          typeof name === 'string' ? [{ object, path: [...path, index], kind, name }] : [],
        )
      },
    ),
  )
}

function referenceFinding(
  broken: readonly (Reference & { readonly renamed: number })[],
  manifests: readonly Manifest[],
  affixes: readonly Affix[],
): InstallFinding {
  const { name, kind, path, object, renamed } = broken[0]!
  const to = headOf(manifests[renamed]!.object)!.name
  const { kustomization, field, text } = affixes.find((each) => to.includes(each.text)) ?? affixes[0]!
  const of = headOf(manifests[object]!.object)
  const others = broken.length === 1 ? '' : `, and so are ${broken.length - 1} more`
  return {
    ...affixFinding(
      'affix-breaks-reference',
      kustomization,
      field,
      `${field} "${text}" makes "${to}" of ${kind} "${name}", and kustomize leaves ${String(path[1])} of ${of?.kind} "${of?.name}" as it is: it names what does not exist${others}`,
      `leave out the ${field}, or have kustomize rename these fields too: configurations with a nameReference`,
      broken.slice(0, 5).map((each) => `"${each.name}" stays "${each.name}"`),
    ),
    related: broken.slice(0, 5).map((each) => manifests[each.object]!.placeOf(each.path)),
  }
}

const webhook = 'metallb-webhook-configuration'

/** MetalLB's controller looks for its webhook by a name that is fixed. */
function installFindings(
  closure: Closure,
  manifests: readonly Manifest[],
  affixes: readonly Affix[],
): readonly InstallFinding[] {
  const isRenamedHere = manifests.some(({ object }) => {
    const head = headOf(object)
    return head?.kind === 'ValidatingWebhookConfiguration' && isRenamed(webhook, head.name, affixes)
  })
  const guilty = affixes.find(
    ({ kustomization }) => isRenamedHere || remoteInstalls(below(kustomization, closure)).length > 0,
  )
  if (guilty === undefined) return []
  const { kustomization, field, text } = guilty
  const message = `${field} "${text}" renames MetalLB's own webhook, which its controller looks for as "${webhook}": it gets no certificate, and the API server takes no resource of MetalLB's`
  return [
    {
      ...affixFinding(
        'affix-breaks-install',
        kustomization,
        field,
        message,
        `leave MetalLB's own manifests without ${field}: a kustomization of their own`,
      ),
      related: [],
    },
  ]
}

/** A kustomization and all that it includes. */
function below(root: Kustomization, { kustomizations }: Closure): readonly Kustomization[] {
  const found = new Set([root])
  for (const each of found) {
    for (const next of kustomizations) if (includedBy(each).includes(next.folder)) found.add(next)
  }
  return [...found]
}

function affixFinding(
  name: 'affix-breaks-install' | 'affix-breaks-reference',
  { document }: Kustomization,
  field: Affix['field'],
  message: string,
  help: string,
  related: readonly string[] = [],
): Omit<InstallFinding, 'related'> {
  const place = placeInYaml(document, [field])
  const { file, line, column } = place
  const notes = related.map((each) => ({ message: each }))
  return {
    diagnostic: {
      name,
      source: 'lint',
      severity: 'warning',
      message,
      help,
      ...(notes.length > 0 && { related: notes }),
      file,
      line,
      column,
    },
    place,
  }
}
