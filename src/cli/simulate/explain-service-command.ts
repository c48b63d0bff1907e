import type { Command } from '../command.ts'
import { commonOptions, overlaysOption, timeLimitOption } from '../common-options.ts'

/** `explain-service`, as data. */
export const explainServiceCommand: Command = {
  name: 'explain-service',
  summary: 'show why a Service gets the address that it gets, and why each node announces it or does not',
  usage: 'NAMESPACE/NAME [cluster…]',
  options: {
    overlays: overlaysOption,
    format: { type: 'string', choices: ['text', 'json'], default: 'text', summary: 'how the result is printed' },
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays explain-service traefik/traefik homelab',
    'metallb-overlays explain-service gitea/gitea-ssh --overlays examples dead-leader',
  ],
  load: async () => (await import('./explain-service.ts')).explainService,
}
