import type { Command } from './command.ts'
import { commonOptions } from './common-options.ts'

/** `completion`, as data. */
export const completionCommand: Command = {
  name: 'completion',
  summary: 'print a script that completes commands, options and clusters in a shell',
  usage: 'bash|zsh|fish',
  options: commonOptions,
  words: () => Promise.resolve(['bash', 'zsh', 'fish']),
  examples: ['source <(metallb-overlays completion bash)', 'metallb-overlays completion fish | source'],
  load: async () => (await import('./completion.ts')).completion,
}
