import { objectOf } from './object-schema.ts'

type Schema = Readonly<Record<string, unknown>>

const draft = 'http://json-schema.org/draft-07/schema#'
const texts = { type: 'array', items: { type: 'string' } }
const service = { type: 'string', description: '`namespace/name`' }
const reason = { type: 'string', pattern: '^[a-z0-9-]+$' }

const nodes = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'Node -> an empty text where it would, else why not.',
}

const load = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  description: 'Node -> how many Services it draws the traffic of; one that may vary counts by its first outcome.',
}

const shared = {
  forecast: objectOf({
    service,
    certain: { type: 'boolean', description: 'Whether there is only one outcome that MetalLB can reach.' },
    outcomes: { type: 'array', items: { $ref: '#/definitions/outcome' } },
  }),
  outcome: { oneOf: [{ $ref: '#/definitions/answer' }, { $ref: '#/definitions/pending' }] },
  answer: objectOf({
    ips: texts,
    pool: { type: 'string' },
    leader: { type: ['string', 'null'], description: 'The node that answers ARP and NDP; null: none does.' },
    layer2: nodes,
    bgp: nodes,
  }),
  pending: objectOf({ pending: { ...reason, description: 'Why it gets no address.' } }),
}

/** The JSON Schema of what `simulate` prints with `--format json`. */
export const simulationSchema: Schema = {
  $schema: draft,
  title: 'What MetalLB will do',
  description: 'The output of `metallb-overlays simulate --format json`.',
  ...objectOf({ clusters: { type: 'array', items: { $ref: '#/definitions/cluster' } } }),
  definitions: {
    cluster: objectOf(
      {
        name: { type: 'string' },
        release: { type: 'string', description: 'The MetalLB release that it is judged by.' },
        backend: { enum: ['native', 'frr', 'frr-k8s'] },
        services: { type: 'array', items: { $ref: '#/definitions/forecast' } },
        load,
        capped: { type: 'boolean', description: 'Whether there may be more outcomes than were looked at.' },
        failures: { type: 'array', items: { $ref: '#/definitions/failure' }, description: 'What `--down` asks for.' },
        rebuild: { $ref: '#/definitions/rebuild' },
      },
      ['rebuild'],
    ),
    failure: objectOf({
      down: { ...texts, description: 'The nodes that die together.' },
      shifts: { type: 'array', items: { $ref: '#/definitions/shift' } },
      load,
    }),
    shift: objectOf({
      service,
      effect: {
        enum: ['unchanged', 'moves', 'lost', 'thinner', 'silent'],
        description:
          '`moves`: another leader answers; `thinner`: fewer nodes announce by BGP; `lost`: nobody answers any more; `silent`: nobody did before either.',
      },
      before: { $ref: '#/definitions/outcome' },
      after: { $ref: '#/definitions/outcome' },
    }),
    rebuild: objectOf({
      services: { type: 'array', items: { $ref: '#/definitions/return' } },
      orders: { type: 'integer', description: 'In how many orders the Services were tried.' },
      complete: { type: 'boolean', description: 'Whether that was every order.' },
    }),
    return: objectOf({
      service,
      pinned: { type: 'boolean', description: 'Whether it asks for its address.' },
      addresses: { ...texts, description: 'What it had in some order; `pending` where it had none.' },
      takenBy: {
        ...texts,
        description: 'The Services without a request that took an address which this one asks for.',
      },
    }),
    ...shared,
  },
}

/** The JSON Schema of what `explain-service` prints with `--format json`. */
export const explanationSchema: Schema = {
  $schema: draft,
  title: 'Why a Service gets its address',
  description: 'The output of `metallb-overlays explain-service --format json`.',
  ...objectOf({ clusters: { type: 'array', items: { $ref: '#/definitions/cluster' } } }),
  definitions: {
    cluster: objectOf({
      cluster: { type: 'string' },
      trace: { $ref: '#/definitions/trace' },
      forecast: { $ref: '#/definitions/forecast' },
    }),
    trace: objectOf({
      asked: { enum: ['own-addresses', 'addresses', 'pool', 'anything', 'nothing'] },
      outcomes: { type: 'array', items: { $ref: '#/definitions/allocation' } },
      pools: { type: 'array', items: { $ref: '#/definitions/pool' } },
    }),
    allocation: {
      oneOf: [objectOf({ ips: texts, pool: { type: 'string' } }), { $ref: '#/definitions/pending' }],
    },
    pool: objectOf(
      {
        pool: { type: 'string' },
        verdict: { enum: ['taken', 'may-be-taken', 'passed-over'] },
        reason: { ...reason, description: 'Why it is passed over.' },
      },
      ['reason'],
    ),
    ...shared,
  },
}
