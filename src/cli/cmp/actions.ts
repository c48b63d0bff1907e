import type { Run } from '../command.ts'

/** What a plugin is asked for, by the word that stands after `cmp`; its code is loaded when it runs. */
export const actions: Readonly<Record<string, () => Promise<Run>>> = {
  generate: async () => (await import('./generate.ts')).generate,
  discover: async () => (await import('./discover.ts')).discover,
  parameters: async () => (await import('./announce-parameters.ts')).announceParameters,
}
