import type { Command } from './command.ts'
import { commonOptions, overlaysOption } from './common-options.ts'

/** `completion`, as data. */
export const completionCommand: Command = {
  name: 'completion',
  summary: 'print a script that completes commands, options, clusters, nodes and Services in a shell',
  usage: '<bash|zsh|fish|nodes|services>',
  most: 1,
  options: {
    overlays: { ...overlaysOption, summary: `with nodes or services: ${overlaysOption.summary}` },
    ...commonOptions,
  },
  words: () => Promise.resolve(['bash', 'zsh', 'fish', 'nodes', 'services']),
  examples: [
    'source <(metallb-overlays completion bash)',
    'metallb-overlays completion fish | source',
    'metallb-overlays completion nodes',
  ],
  load: async () => (await import('./completion.ts')).completion,
}
