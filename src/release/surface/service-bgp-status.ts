import { object, string, strings } from './field.ts'
import { immutable } from './immutable.ts'
import type { Kind } from './kind.ts'

const status = object(
  {
    node: string({ doc: 'The node that announces the Service.', rules: [immutable] }),
    serviceName: string({ doc: 'Name of the Service.', rules: [immutable] }),
    serviceNamespace: string({ doc: 'Namespace of the Service.', rules: [immutable] }),
    peers: strings({ doc: 'Names of the BGPPeers to which the node announces the Service.' }),
  },
  { name: 'ServiceBGPStatusStatus', doc: 'Written by the speaker that announces.' },
)

/** ServiceBGPStatus, in every release that has it. */
export const serviceBgpStatus: Kind = {
  kind: 'ServiceBGPStatus',
  plural: 'servicebgpstatuses',
  doc: 'Written by MetalLB, never by hand: to which peers a node announces a Service.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      since: 'v0.15.0',
      root: object(
        { spec: object({}, { doc: 'Nothing is written here.' }), status },
        { doc: 'Who announces a Service, and to whom.' },
      ),
    },
  ],
}
