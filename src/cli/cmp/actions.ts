import type { Run } from '../command.ts'

/** What Argo CD asks of its plugin, by the word that stands after `cmp`; the code is loaded when it runs. */
export const requests: Readonly<Record<string, () => Promise<Run>>> = {
  generate: async () => (await import('./generate.ts')).generate,
  discover: async () => (await import('./discover.ts')).discover,
  parameters: async () => (await import('./announce-parameters.ts')).announceParameters,
}

/** All words that stand after `cmp`: requests, and what a user asks for. */
export const words: readonly string[] = [...Object.keys(requests), 'applications']
