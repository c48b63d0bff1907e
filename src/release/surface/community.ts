import { list, object, string } from './field.ts'
import type { Kind } from './kind.ts'

const alias = object(
  {
    name: string({
      doc: 'The name by which advertisements refer to the value; one name only once in all Community resources.',
    }),
    value: string({
      doc: 'The BGP community: two numbers below 65536 (`65535:65282`), or a large one as `large:64512:1:2` (from v0.13.10, frr and frr-k8s).',
    }),
  },
  { name: 'CommunityAlias', doc: 'A BGP community under a name.' },
)

const spec = object(
  { communities: list(alias, { doc: 'The communities that get a name.' }) },
  { name: 'CommunitySpec', doc: 'Names for BGP communities.' },
)

/** Community, in every release that has it. */
export const community: Kind = {
  kind: 'Community',
  plural: 'communities',
  doc: 'Names for BGP communities, to be used in BGPAdvertisements.',
  versions: [
    {
      version: 'v1beta1',
      stored: true,
      root: object(
        { spec, status: object({}, { doc: 'Nothing is written here.' }) },
        { doc: 'Names for BGP communities.' },
      ),
    },
  ],
}
