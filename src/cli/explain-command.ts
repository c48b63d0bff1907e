import type { Command } from './command.ts'
import { commonOptions } from './common-options.ts'

/** `explain`, as data. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'say what a finding means, why it matters and what to do; without a name, list them',
  usage: '[finding…]',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      summary: 'how the pages are printed',
    },
    ...commonOptions,
  },
  examples: ['metallb-overlays explain', 'metallb-overlays explain pool-not-advertised'],
  words: async () => (await import('./explain.ts')).pageNames(),
  load: async () => (await import('./explain.ts')).explain,
}
