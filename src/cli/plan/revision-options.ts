import type { Options } from '../command.ts'

/** The two sides that a command compares; see revisionsOf. */
export const revisionOptions: Options = {
  from: {
    type: 'string',
    value: 'REF',
    summary: 'the commit, branch or tag before (default: where the default branch was left)',
  },
  to: {
    type: 'string',
    value: 'REF',
    summary: 'the commit after (default: the working tree, with what is not committed)',
  },
}
