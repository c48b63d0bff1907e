import type { Path } from '../../diagnostics/diagnostic.ts'
import { placeInYaml } from '../../source/yaml-places.ts'
import type { Manifest } from '../manifest.ts'
import { headOf, isOfMetallb, listAt, textAt } from '../object.ts'
import { findingAt } from '../placed-finding.ts'
import type { PlacedFinding } from '../placed-finding.ts'
import { isRenamed } from './affix.ts'
import type { Affix } from './affix.ts'

type Reference = { readonly object: number; readonly path: Path; readonly kind: string; readonly name: string }

/** A reference to an object that affixes rename. `renamed`: that object's index. */
export type BrokenReference = Reference & { readonly renamed: number }

/** The references between some manifests that name nothing any more. */
export function brokenReferences(
  manifests: readonly Manifest[],
  affixes: readonly Affix[],
): readonly BrokenReference[] {
  return referencesIn(manifests).flatMap((reference) => {
    const all = manifests
      .map(({ object }) => headOf(object))
      .map((head) => (head?.kind === reference.kind ? head.name : ''))
    const renamed = all.findIndex((name) => name !== '' && isRenamed(reference.name, name, affixes))
    return all.includes(reference.name) || renamed === -1 ? [] : [{ ...reference, renamed }]
  })
}

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

/** One finding for all of them, at the affix that is to blame; nothing where there are none. */
export function brokenReferenceFinding(
  broken: readonly BrokenReference[],
  manifests: readonly Manifest[],
  affixes: readonly Affix[],
): readonly PlacedFinding[] {
  const [first] = broken
  if (first === undefined) return []
  const { name, kind, path, object, renamed } = first
  const to = headOf(manifests[renamed]!.object)!.name
  const { kustomization, field, text } = affixes.find((each) => to.includes(each.text)) ?? affixes[0]!
  const of = headOf(manifests[object]!.object)
  const others = broken.length === 1 ? '' : `, and so are ${broken.length - 1} more`
  const said = {
    name: 'affix-breaks-reference',
    severity: 'warning',
    message: `${field} "${text}" makes "${to}" of ${kind} "${name}", and kustomize leaves ${String(path[1])} of ${of?.kind} "${of?.name}" as it is: it names what does not exist${others}`,
    help: `leave out the ${field}, or have kustomize rename these fields too: configurations with a nameReference`,
  } as const
  const notes = broken.slice(0, 5).map((each) => ({
    message: `"${each.name}" is not renamed here`,
    place: manifests[each.object]!.placeOf(each.path),
  }))
  return [findingAt(placeInYaml(kustomization.document, [field]), said, notes)]
}
