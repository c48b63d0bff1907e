import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'

/** `schema`, as data. */
export const schemaCommand: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of cluster.yaml, or of a base or segments in YAML, for an editor',
  usage: '[cluster|base|segments]',
  options: {
    'metallb-version': {
      type: 'string',
      value: 'VERSION',
      summary: 'the release whose fields it has (default: the newest that is known)',
    },
    ...commonOptions,
  },
  words: async () => (await import('./schema-text.ts')).schemaNames,
  examples: [
    'metallb-overlays schema',
    'metallb-overlays schema base > overlays/.schemas/base.json',
    'metallb-overlays schema --metallb-version v0.14.9 > overlays/.schemas/cluster.json',
  ],
  load: async () => (await import('./schema.ts')).schema,
}
