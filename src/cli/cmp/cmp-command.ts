import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'
import { words } from './actions.ts'
import { deliveryOptions } from './delivery-options.ts'

/** `cmp`, as data. */
export const cmpCommand: Command = {
  name: 'cmp',
  summary: "what Argo CD's plugin is asked for in an Application's folder, and Applications for a fleet",
  usage: '<generate|discover|parameters|applications>',
  options: {
    ...deliveryOptions,
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
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
