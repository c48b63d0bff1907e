import type { Command } from '../command.ts'
import { commonOptions, timeLimitOption } from '../common-options.ts'
import { words } from './actions.ts'
import { deliveryOptions } from './delivery-options.ts'

/** `cmp`, as data. */
export const cmpCommand: Command = {
  name: 'cmp',
  summary: 'answer Argo CD as its plugin, in the folder of an Application, or print Applications for a fleet',
  usage: '<generate|discover|parameters|applications>',
  options: {
    ...deliveryOptions,
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays cmp generate',
    'metallb-overlays cmp discover',
    'metallb-overlays cmp parameters',
    'metallb-overlays cmp applications --repo-url https://git.example.org/platform/fleet.git --revision main',
    'metallb-overlays cmp applications --repo-url https://git.example.org/platform/fleet.git --mode plugin homelab',
  ],
  words: async () => words,
  load: async () => (await import('./cmp.ts')).cmp,
}
