import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'

/** `explain-service`, as data. */
export const explainServiceCommand: Command = {
  name: 'explain-service',
  summary: 'show why a Service gets the address that it gets, and why each node announces it or does not',
  usage: 'NAMESPACE/NAME [cluster…]',
  options: {
    overlays: {
      type: 'string',
      value: 'DIR',
      summary: 'the folder of the overlays (default: the nearest "overlays")',
    },
    format: { type: 'string', choices: ['text', 'json'], default: 'text', summary: 'how the result is printed' },
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
    ...commonOptions,
  },
  examples: [
    'metallb-overlays explain-service traefik/traefik homelab',
    'metallb-overlays explain-service gitea/gitea-ssh --overlays examples dead-leader',
  ],
  load: async () => (await import('./explain-service.ts')).explainService,
}
