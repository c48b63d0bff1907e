/** A field of a spec that differs; undefined where it is not set. A password is never told. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

const secret = '***'

/** The fields of two objects' specs that differ, by name, but for those left out. */
export function fieldChanges(before: object, after: object, leftOut: readonly string[] = []): readonly FieldChange[] {
  const [was, is] = [specOf(before), specOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted()
  return names.flatMap((field) => {
    if (leftOut.includes(field) || textOf(was[field]) === textOf(is[field])) return []
    const isSecret = field === 'password'
    const [left, right] = [was[field], is[field]].map((each) => (isSecret && each !== undefined ? secret : each))
    return [{ field, before: left, after: right }]
  })
}

function specOf(object: object): Readonly<Record<string, unknown>> {
  const { spec } = object as { readonly spec?: unknown }
  return typeof spec === 'object' && spec !== null ? (spec as Readonly<Record<string, unknown>>) : {}
}

/** Equal for equal values, whatever the order of their keys. */
export function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  )
}
