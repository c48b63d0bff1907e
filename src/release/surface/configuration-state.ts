import { integer, list, object, string } from './field.ts'
import type { Kind } from './kind.ts'

const condition = object(
  {
    type: string({
      required: true,
      maxLength: 316,
      pattern: String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$`,
      doc: 'What the condition is about.',
    }),
    status: string({ required: true, enum: ['True', 'False', 'Unknown'], doc: 'Whether it holds.' }),
    observedGeneration: integer({ minimum: 0, format: 'int64', doc: 'The generation it was found at.' }),
    lastTransitionTime: string({ required: true, format: 'date-time', doc: 'Since when it is so.' }),
    reason: string({
      required: true,
      minLength: 1,
      maxLength: 1024,
      pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$',
      doc: 'Why, in one word for programs.',
    }),
    message: string({ required: true, maxLength: 32768, doc: 'Why, for people.' }),
  },
  { name: 'ConfigurationCondition', doc: 'One finding about the configuration.' },
)

const status = object(
  {
    result: string({ enum: ['Valid', 'Invalid', 'Unknown'], doc: 'Whether the configuration is taken.' }),
    errorSummary: string({ doc: 'Why it is not, in one line.' }),
    conditions: list(condition, {
      doc: 'The findings one by one.',
      marks: [
        { key: 'x-kubernetes-list-type', value: 'map' },
        { key: 'x-kubernetes-list-map-keys', value: ['type'] },
      ],
    }),
  },
  { name: 'ConfigurationStateStatus', doc: 'Written by the controller and by each speaker.' },
)

/** ConfigurationState, in every release that has it. */
export const configurationState: Kind = {
  kind: 'ConfigurationState',
  plural: 'configurationstates',
  doc: 'Written by MetalLB, never by hand: whether the controller or a speaker takes the configuration.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      since: 'v0.15.3',
      root: object({ status }, { doc: 'Whether the configuration is taken.' }),
    },
  ],
}
