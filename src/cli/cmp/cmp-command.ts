import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'
import { actions } from './actions.ts'

/** `cmp`, as data. */
export const cmpCommand: Command = {
  name: 'cmp',
  summary: 'what a config management plugin of Argo CD calls, in the folder of an Application',
  usage: '<generate|discover|parameters>',
  options: {
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
    ...commonOptions,
  },
  examples: ['metallb-overlays cmp generate', 'metallb-overlays cmp discover', 'metallb-overlays cmp parameters'],
  words: async () => Object.keys(actions),
  load: async () => (await import('./cmp.ts')).cmp,
}
