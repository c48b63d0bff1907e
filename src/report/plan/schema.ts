import { effects } from '../../plan/index.ts'

const text = { type: 'string' }
const flag = { type: 'boolean' }
const texts = listOf(text)
const ref = (name: string): object => ({ $ref: `#/definitions/${name}` })

/** The JSON Schema of what `plan` prints with `--format json`. */
export const planSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What a change means',
  description: 'The output of `metallb-overlays plan --format json`.',
  ...objectOf({
    from: { ...text, description: 'What is compared with, as it was given.' },
    to: { ...text, description: 'What is compared, as it was given.' },
    clusters: listOf(ref('cluster')),
    unchanged: { ...texts, description: 'Clusters of which nothing changes in effect.' },
  }),
  definitions: {
    cluster: objectOf(
      {
        name: text,
        formerly: { ...text, description: 'What it was called, or where it was.' },
        headline: text,
        moves: {
          ...listOf(
            objectOf({ what: { enum: ['output', 'install'] }, before: text, after: text }, ['before', 'after']),
          ),
          description: 'From which folder it is applied, and how MetalLB is installed, where that changes.',
        },
        faults: { ...texts, description: 'Why there is no plan, or what `build` refuses.' },
        notes: { ...texts, description: 'What is not known, and what is taken for granted.' },
        revert: { ...text, description: 'What undoes the change.' },
        plan: ref('plan'),
      },
      ['formerly', 'plan'],
    ),
    plan: objectOf(
      {
        before: { anyOf: [ref('side'), { type: 'null' }], description: 'null: the cluster is new.' },
        after: { anyOf: [ref('side'), { type: 'null' }], description: 'null: the cluster is removed.' },
        refused: { ...objectOf({ before: flag, after: flag }), description: 'The sides that MetalLB refuses.' },
        services: { ...listOf(ref('service')), description: 'All of them, the worst off first.' },
        pools: listOf(ref('pool')),
        resources: listOf(ref('resource')),
        sessions: listOf(ref('session')),
        nodes: listOf(objectOf({ node: text, change: { enum: ['joins', 'leaves', 'relabelled'] } })),
        release: ref('release'),
        application: ref('route'),
        wayBack: ref('route'),
        refusedFor: { ...texts, description: 'Services for which a release before v0.14.0 takes nothing of this.' },
        advice: { ...texts, description: 'What to do before.' },
        capped: { ...flag, description: 'There are more ways in which it can go than were followed.' },
      },
      ['release'],
    ),
    side: objectOf({
      name: text,
      release: text,
      backend: { enum: ['native', 'frr', 'frr-k8s'] },
      nodesKnown: { ...flag, description: 'Otherwise nothing is said of who announces.' },
    }),
    service: objectOf(
      {
        service: { ...text, description: 'namespace/name' },
        effect: { enum: [...effects], description: 'The worst that can happen.' },
        certain: { ...flag, description: 'Whether that is what happens.' },
        before: listOf(ref('placement')),
        after: listOf(ref('placement')),
        why: text,
        isPinned: { ...flag, description: 'Whether it asks for its address.' },
        isInterrupted: { ...flag, description: 'Without its address at some time while the change is applied.' },
        hostNames: listOf(objectOf({ name: text, by: text })),
        comesBack: {
          enum: ['again', 'perhaps', 'another', 'none'],
          description: 'Its address, when the change is undone.',
        },
      },
      ['comesBack'],
    ),
    placement: {
      oneOf: [
        objectOf({ state: { const: 'absent' } }),
        objectOf({ state: { const: 'pending' }, reason: text }),
        objectOf(
          {
            state: { const: 'placed' },
            ips: texts,
            pool: text,
            leader: { type: ['string', 'null'], description: 'The node that answers ARP and NDP.' },
            announcers: { ...texts, description: 'The nodes that draw its traffic.' },
          },
          ['leader', 'announcers'],
        ),
      ],
    },
    addresses: objectOf({ ranges: texts, count: { type: ['integer', 'string'] } }),
    pool: objectOf({
      pool: text,
      change: ref('change'),
      before: ref('addresses'),
      after: ref('addresses'),
      leaving: ref('addresses'),
      entering: ref('addresses'),
      fields: listOf(ref('field')),
    }),
    resource: objectOf({ kind: text, name: text, change: ref('change'), fields: listOf(ref('field')) }),
    change: { enum: ['added', 'removed', 'changed'] },
    field: objectOf({ field: text, before: {}, after: {} }, ['before', 'after']),
    session: objectOf(
      {
        peer: text,
        node: { ...text, description: 'Absent where the nodes are not known: on each that the peer is for.' },
        change: { enum: ['opens', 'closes', 'restarts', 'changes'] },
        fields: listOf(ref('field')),
      },
      ['node'],
    ),
    release: objectOf(
      {
        releases: texts,
        backends: texts,
        turns: listOf(objectOf({ what: text, before: text, after: text, advice: text }, ['advice'])),
        elsewhere: texts,
        newFields: texts,
        refusedByKubernetes: text,
      },
      ['refusedByKubernetes'],
    ),
    route: objectOf({
      route: {
        enum: ['nothing', 'free', 'ordered', 'detour', 'unknown'],
        description:
          'Whether the webhook lets it through: in any order, in this one, by a detour, or in none that was found.',
      },
      steps: listOf(ref('step')),
      argo: ref('delivery'),
      flux: ref('delivery'),
      kubectl: ref('delivery'),
    }),
    step: objectOf({ operation: ref('operation'), kind: text, name: text, isDetour: flag, addresses: texts }, [
      'addresses',
    ]),
    operation: { enum: ['create', 'update', 'delete'] },
    delivery: objectOf({
      outcome: { enum: ['once', 'retried', 'stuck'], description: 'Whether trying again heals what is refused.' },
      refusals: listOf(objectOf({ kind: text, name: text, operation: ref('operation'), message: text })),
    }),
  },
}

function listOf(items: object): { readonly type: 'array'; readonly items: object } {
  return { type: 'array', items }
}

/** An object with these fields, of which only the optional ones may be absent. Later versions may add some. */
function objectOf(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', required, properties }
}
