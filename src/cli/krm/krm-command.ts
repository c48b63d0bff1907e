import type { Command } from '../command.ts'
import { commonOptions, timeLimitOption } from '../common-options.ts'

/** `krm`, as data. */
export const krmCommand: Command = {
  name: 'krm',
  summary: 'generate or judge as a function of kustomize and kpt: a ResourceList in, a ResourceList out',
  usage: '',
  most: 0,
  options: {
    'time-limit': timeLimitOption,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays krm < resource-list.yaml',
    'kustomize build --enable-alpha-plugins --enable-exec overlays/homelab',
  ],
  words: async () => [],
  load: async () => (await import('./krm.ts')).krm,
}
