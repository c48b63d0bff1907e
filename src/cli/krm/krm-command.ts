import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'

/** `krm`, as data. */
export const krmCommand: Command = {
  name: 'krm',
  summary: 'a function for kustomize and kpt: reads a ResourceList, generates or judges, writes a ResourceList',
  usage: '',
  options: {
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
    ...commonOptions,
  },
  examples: [
    'metallb-overlays krm < resource-list.yaml',
    'kustomize build --enable-alpha-plugins --enable-exec overlays/homelab',
  ],
  words: async () => [],
  load: async () => (await import('./krm.ts')).krm,
}
