import type { Located } from '../../report/located.ts'

/** What keeps a side from being read, in a line: the message, and where. */
export function faultText({ diagnostic, place }: Located): string {
  return place === undefined ? diagnostic.message : `${diagnostic.message} (${place.file}:${place.line})`
}
