import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'

/** `plan`, as data. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'say what a change means: which Services lose, keep or may change their address or node',
  usage: '[cluster…]',
  options: {
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
    'fail-on': {
      type: 'string',
      choices: ['lost', 'changed', 'may-change', 'warning'],
      summary: 'exit 1 where a Service loses, changes, or may change its address or node, or at any doubt',
    },
    overlays: {
      type: 'string',
      value: 'DIR',
      summary: 'the folder of the overlays (default: the nearest "overlays")',
    },
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      summary: 'how the plan is printed',
    },
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
    ...commonOptions,
  },
  examples: [
    'metallb-overlays plan --from main',
    'metallb-overlays plan homelab --from v1.4 --to HEAD',
    'metallb-overlays plan --from origin/main --format markdown --fail-on lost',
  ],
  load: async () => (await import('./plan.ts')).plan,
}
