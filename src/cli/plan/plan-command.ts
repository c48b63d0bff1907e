import type { Command } from '../command.ts'
import { commonOptions, overlaysOption, timeLimitOption } from '../common-options.ts'
import { revisionOptions } from './revision-options.ts'

/** `plan`, as data. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'say what a change means: which Services lose, keep or may change their address or node',
  usage: '[cluster…]',
  options: {
    ...revisionOptions,
    'fail-on': {
      type: 'string',
      choices: ['lost', 'changed', 'may-change', 'warning'],
      summary: 'exit 1 where a Service loses, changes, or may change its address or node, or at any doubt',
    },
    overlays: overlaysOption,
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      summary: 'how the plan is printed',
    },
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays plan --from main',
    'metallb-overlays plan homelab --from v1.4 --to HEAD',
    'metallb-overlays plan --from origin/main --format markdown --fail-on lost',
  ],
  load: async () => (await import('./plan.ts')).plan,
}
