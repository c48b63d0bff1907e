import { isOfMetallb } from '../../gitops/object.ts'
import { rules } from '../../lint/rules.ts'
import { modelOfObjects } from '../../model/model-of-objects.ts'
import { newestRelease } from '../../release/releases.ts'
import type { ManifestSet } from '../manifests/manifest-set.ts'
import type { Request } from './validate-request.ts'

/** A rule that YAML cannot be judged by, and the facts that only a definition tells. */
export type NeedsDefinition = { readonly rule: string; readonly lacks: readonly string[] }

/** The rules that these sets cannot be judged by, but for those that are switched off. None where nothing is configured. */
export function needDefinition(
  sets: readonly ManifestSet[],
  { rules: levels }: Pick<Request, 'rules'>,
): readonly NeedsDefinition[] {
  const objects = sets.flatMap(({ manifests }) => manifests).filter(({ object }) => isOfMetallb(object))
  if (objects.length === 0) return []
  const { model } = modelOfObjects(objects, { release: newestRelease, backend: 'frr', rules: {} })
  return rules.flatMap(({ name, inYaml, lacks }) => {
    const facts = lacks?.(model) ?? []
    const isOff = (levels as Readonly<Record<string, string>>)[name] === 'off'
    return inYaml === undefined && facts.length > 0 && !isOff ? [{ rule: name, lacks: facts }] : []
  })
}

/** The same in one line, what most of them need first. */
export function needsLine(needs: readonly NeedsDefinition[]): string {
  const counts = Map.groupBy(
    needs.flatMap(({ lacks }) => [...new Set(lacks.map(inPlural))]),
    (fact) => fact,
  )
  const facts = [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([fact]) => fact)
  const shown = facts.slice(0, 4).join(', ')
  const what = needs.length === 1 ? '1 rule that needs' : `${needs.length} rules that need`
  return `not judged in YAML: ${what} ${shown}${facts.length > 4 ? ' or the like' : ''}; metallb-overlays init writes a definition`
}

/** `the segment of pool "lan"` -> `segments` */
function inPlural(fact: string): string {
  return fact.startsWith('the segment of pool') ? 'segments' : fact
}
