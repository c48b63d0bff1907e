import type { Model } from './model.ts'
import type { WrittenObject } from './written-object.ts'

/** What a finding's `object` leads to, where it stands in YAML: the resources come first, then what stands beside them. */
export function writtenAt(
  { resources, writtenFacts }: Pick<Model, 'resources' | 'writtenFacts'>,
  object: number,
): WrittenObject | undefined {
  return object < resources.length ? resources[object]?.written : writtenFacts[object - resources.length]
}
