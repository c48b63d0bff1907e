import type { Command } from '../command.ts'
import { commonOptions, overlaysOption, timeLimitOption } from '../common-options.ts'

/** `simulate`, as data. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'show which Service gets which address, who answers for it, and what moves when nodes die',
  usage: '[cluster…]',
  options: {
    down: {
      type: 'string',
      value: 'NODE',
      named: 'nodes',
      multiple: true,
      summary: 'nodes that die together, or `each` for every node in turn',
    },
    order: {
      type: 'string',
      value: 'NS/NAME',
      named: 'services',
      multiple: true,
      summary: 'the order in which MetalLB meets the Services (default: as they are defined)',
    },
    rebuild: { type: 'boolean', summary: 'what each Service can come back with when the cluster is rebuilt' },
    overlays: overlaysOption,
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      summary: 'how the result is printed',
    },
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays simulate homelab',
    'metallb-overlays simulate homelab --down nuc2',
    'metallb-overlays simulate --down each --rebuild',
  ],
  load: async () => (await import('./simulate.ts')).simulate,
}
