import { identityOf, isSameObject, keyOf } from '../metallb/webhook/object-identity.ts'
import { fieldChanges } from './field-change.ts'
import type { FieldChange } from './field-change.ts'
import { isPool } from './pool-ranges.ts'

/** What becomes of an advertisement, a peer, a profile or the communities. */
export type ResourceChange = {
  readonly kind: string
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldChange[]
}

/** The resources other than pools that are not the same on both sides, by kind and name. */
export function resourceChanges(before: readonly object[], after: readonly object[]): readonly ResourceChange[] {
  const all = [...before, ...after.filter((each) => !before.some((old) => isSameObject(old, each)))]
  return all
    .filter((each) => !isPool(each))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .flatMap((each): readonly ResourceChange[] => {
      const [was, is] = [before, after].map((side) => side.find((other) => isSameObject(other, each)))
      const { kind, name } = identityOf(each)
      if (was === undefined) return [{ kind, name, change: 'added', fields: [] }]
      if (is === undefined) return [{ kind, name, change: 'removed', fields: [] }]
      const fields = fieldChanges(was, is)
      return fields.length === 0 ? [] : [{ kind, name, change: 'changed', fields }]
    })
}
