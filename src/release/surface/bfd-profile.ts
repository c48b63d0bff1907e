import { boolean, integer, object, type Field } from './field.ts'
import type { Kind } from './kind.ts'

function milliseconds(doc: string): Field {
  return integer({ minimum: 10, maximum: 60000, format: 'int32', doc })
}

const spec = object(
  {
    receiveInterval: milliseconds(
      'Shortest interval in milliseconds at which this side can take in control packets. FRR uses 300 without it.',
    ),
    transmitInterval: milliseconds(
      'Shortest interval in milliseconds at which this side sends control packets. FRR uses 300 without it.',
    ),
    detectMultiplier: integer({
      minimum: 2,
      maximum: 255,
      format: 'int32',
      doc: 'After how many missed packets the session counts as down: this times the interval. FRR uses 3 without it.',
    }),
    echoMode: boolean({
      doc: 'Sends echo packets that the router loops back, for quicker detection over one hop. IPv4 only: a peer with it refuses IPv6 pools from v0.13.10 on.',
    }),
    echoInterval: milliseconds(
      'Interval in milliseconds of echo packets, where echoMode is on. FRR uses 50 without it.',
    ),
    passiveMode: boolean({
      doc: 'Waits for the router to start the session instead of starting it.',
    }),
    minimumTtl: integer({
      minimum: 1,
      maximum: 254,
      format: 'int32',
      doc: 'Lowest TTL of incoming control packets, for sessions over several hops only. FRR uses 254 without it.',
    }),
  },
  { name: 'BFDProfileSpec', doc: 'How BFD watches over a BGP session.' },
)

/** BFDProfile, in every release. */
export const bfdProfile: Kind = {
  kind: 'BFDProfile',
  plural: 'bfdprofiles',
  doc: 'Settings of BFD (quick detection of a dead link) that BGPPeers refer to by name. Needs frr or frr-k8s: native takes no configuration that has one.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      root: object({ spec, status: object({}, { doc: 'Nothing is written here.' }) }, { doc: 'A BFD profile.' }),
    },
  ],
}
