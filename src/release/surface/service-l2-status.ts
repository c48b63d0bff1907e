import { list, object, string } from './field.ts'
import { immutable } from './immutable.ts'
import type { Kind } from './kind.ts'

const interfaceName = object(
  { name: string({ doc: 'Name of the interface.' }) },
  { name: 'L2InterfaceStatus', doc: 'An interface that answers.' },
)

const status = object(
  {
    node: string({
      doc: 'The node that answers for the Service.',
      rules: [{ ...immutable, since: 'v0.14.6' }],
    }),
    serviceName: string({
      since: 'v0.14.6',
      doc: 'Name of the Service.',
      // v0.14.6 has the rule twice, for which some API servers refuse the CRD.
      rules: [immutable, { ...immutable, until: 'v0.14.6' }],
    }),
    serviceNamespace: string({ since: 'v0.14.6', doc: 'Namespace of the Service.', rules: [immutable] }),
    interfaces: list(interfaceName, { doc: 'The interfaces that answer. Empty: all.' }),
  },
  { name: 'ServiceL2StatusStatus', doc: 'Written by the speaker that answers.' },
)

/** ServiceL2Status, in every release that has it. */
export const serviceL2Status: Kind = {
  kind: 'ServiceL2Status',
  plural: 'servicel2statuses',
  doc: 'Written by MetalLB, never by hand: which node answers on layer 2 for a Service.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      since: 'v0.14.4',
      root: object(
        { spec: object({}, { doc: 'Nothing is written here.' }), status },
        { doc: 'Who answers for a Service.' },
      ),
    },
  ],
}
