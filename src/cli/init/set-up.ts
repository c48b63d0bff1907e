import { join } from 'node:path'
import { isThere, mentionsUs } from '../../io/write-new-files.ts'
import { matching } from '../../io/matching-files.ts'

/** A file of a tool that calls the command. Paths are relative to the repository. */
export type SetUp = {
  readonly file: string
  /** What stands before `added` in a new file. */
  readonly head: string
  /** What calls the command. */
  readonly added: string
  /** Where `added` belongs in a file that is there: a key. */
  readonly below?: string
  /** Other names under which the tool reads the same, as globs. */
  readonly otherNames?: readonly string[]
  /** Other files, as globs, that may call the command as well. */
  readonly siblings?: readonly string[]
  readonly isExecutable?: boolean
}

/** What is to be added to a file that is there. */
export type Addition = { readonly file: string; readonly added: string; readonly below: string | undefined }

/** What is to be done for a set-up: write a file, add to one, or nothing, where something calls the command already. */
export function lacking(setUp: SetUp, root: string): { readonly written?: SetUp; readonly addition?: Addition } {
  const { added, below, otherNames = [], siblings = [] } = setUp
  const names = [setUp.file, ...matching(otherNames, root)]
  const file = names.find((each) => isThere(join(root, each))) ?? setUp.file
  if ([file, ...matching(siblings, root)].some((each) => mentionsUs(join(root, each)))) return {}
  return isThere(join(root, file)) ? { addition: { file, added, below } } : { written: setUp }
}
