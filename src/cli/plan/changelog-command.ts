import type { Command } from '../command.ts'
import { commonOptions, overlaysOption, timeLimitOption } from '../common-options.ts'
import { revisionOptions } from './revision-options.ts'

/** `changelog`, as data. */
export const changelogCommand: Command = {
  name: 'changelog',
  summary: 'add to CHANGELOG.md which pools, addresses and releases a change moves',
  usage: '[cluster…]',
  options: {
    ...revisionOptions,
    file: { type: 'string', value: 'FILE', summary: "the changelog (default: the repository's CHANGELOG.md)" },
    date: { type: 'string', value: 'DAY', summary: 'the day that entries begin with, as YYYY-MM-DD (default: none)' },
    'dry-run': { type: 'boolean', summary: 'print the entries that would be added, and write nothing' },
    overlays: overlaysOption,
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays changelog --from v1.4',
    'metallb-overlays changelog homelab --from HEAD~1 --to HEAD --date 2026-04-17',
    'metallb-overlays changelog --from main --dry-run',
  ],
  load: async () => (await import('./changelog.ts')).changelog,
}
