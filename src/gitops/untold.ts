import type { Diagnostic, Path, Related } from '../diagnostics/diagnostic.ts'
import type { FromSecret } from './variables.ts'

/**
 * What is said of an object, without the values that come from Secrets: the variables stand for them. `ofObject`: those of
 * the object itself, `all`: those of the whole set.
 */
export function withoutSecrets(
  diagnostic: Diagnostic,
  ofObject: readonly FromSecret[],
  all: readonly FromSecret[],
): Diagnostic {
  if (all.length === 0) return diagnostic
  const { help, path, related, ...rest } = diagnostic
  const own = ofObject.find((each) => path !== undefined && isWithin(path, each.path))
  const told = (text: string): string => all.reduce(withVariable, text)
  return {
    ...rest,
    ...(path && { path }),
    ...(related && { related: related.map((each): Related => ({ ...each, message: told(each.message) })) }),
    ...(own === undefined && help !== undefined && { help: told(help) }),
    message: own
      ? `the value of ${own.text} is not right; it is from a Secret, and not shown`
      : told(diagnostic.message),
  }
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((key, depth) => key === path[depth])
}

function withVariable(message: string, { text, value }: FromSecret): string {
  return leavesOf(value).reduce((told, leaf) => told.replaceAll(asWord(leaf), () => text), message)
}

/** A short value is also a part of other words. */
function asWord(leaf: string): RegExp {
  return new RegExp(`(?<!\\w)${leaf.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}(?!\\w)`, 'gu')
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf)
  const leaf = String(value ?? '')
  return leaf === '' ? [] : [leaf]
}
