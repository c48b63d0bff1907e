import { textAt } from '../object.ts'
import type { Closure } from '../closure.ts'
import type { Kustomization } from '../kustomization.ts'

/** What a kustomization puts before or behind the names of its objects. */
export type Affix = {
  readonly kustomization: Kustomization
  readonly field: 'namePrefix' | 'nameSuffix'
  readonly text: string
}

/** The affixes of all kustomizations in a closure. */
export function affixesOf({ kustomizations }: Closure): readonly Affix[] {
  return kustomizations.flatMap((kustomization) =>
    (['namePrefix', 'nameSuffix'] as const).flatMap((field) => {
      const text = textAt(kustomization.document.value, field) ?? ''
      return text === '' ? [] : [{ kustomization, field, text }]
    }),
  )
}

/** Whether affixes make the name `to` of the name `from`. */
export function isRenamed(from: string, to: string, affixes: readonly Affix[]): boolean {
  const at = to.indexOf(from)
  if (from === '' || at === -1 || from === to) return false
  const textsOf = (field: Affix['field']): readonly string[] =>
    affixes.filter((each) => each.field === field).map(({ text }) => text)
  return isMadeOf(to.slice(0, at), textsOf('namePrefix')) && isMadeOf(to.slice(at + from.length), textsOf('nameSuffix'))
}

function isMadeOf(text: string, parts: readonly string[]): boolean {
  return text === '' || parts.some((part) => text.startsWith(part) && isMadeOf(text.slice(part.length), parts))
}
