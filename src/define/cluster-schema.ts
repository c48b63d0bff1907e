/** A JSON Schema, as far as this file needs it. */
type Schema = { readonly [keyword: string]: unknown }

const text: Schema = { type: 'string' }
const texts: Schema = { type: 'array', items: text }
const textOrTexts: Schema = { type: ['string', 'array'], items: text }
const stringMap: Schema = { type: 'object', additionalProperties: text }

const note: Schema = { owner: text, ticket: text, why: text }

function object(properties: Schema, required: readonly string[] = []): Schema {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 && { required }) }
}

function byName(value: Schema): Schema {
  return { type: 'object', additionalProperties: value }
}

function shared(definition: string): Schema {
  return { $ref: `#/definitions/${definition}` }
}

/**
 * A resource, or null where the base's is left out: our own fields are checked here, MetalLB's own by the schema of the
 * cluster's release.
 */
function resource(properties: Schema = {}): Schema {
  return {
    type: ['object', 'null'],
    properties: { ...note, labels: shared('stringMap'), annotations: shared('stringMap'), ...properties },
  }
}

const poolPlace: Schema = {
  segment: text,
  intended: { type: ['string', 'array', 'object'], items: text, additionalProperties: text },
}

/** Names of Kubernetes objects: what is none may well be the password itself. */
const secretReference = object(
  { secret: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$', maxLength: 253 } },
  ['secret'],
)

/** A version, or what `behind` and `ahead` give back: the keywords about objects leave a text alone. */
const release: Schema = {
  ...object({ version: text, direction: { enum: ['behind', 'ahead'] }, because: text, until: text, ticket: text }, [
    'version',
    'direction',
    'because',
    'until',
  ]),
  type: ['string', 'object'],
}

const definitions: Schema = {
  textOrTexts,
  stringMap,
  kubernetes: object({
    distribution: { enum: ['k0s', 'k3s', 'kubeadm', 'microk8s', 'rke2', 'talos'] },
    version: text,
    servicelb: { type: 'boolean' },
    podCIDR: shared('textOrTexts'),
    serviceCIDR: shared('textOrTexts'),
    apiServer: shared('textOrTexts'),
    otherBGPPeers: shared('textOrTexts'),
  }),
  segment: {
    ...object(
      {
        subnet: shared('textOrTexts'),
        gateway: shared('textOrTexts'),
        dhcp: shared('textOrTexts'),
        reserved: shared('stringMap'),
        routes: { type: 'array', items: object({ to: text, via: shared('textOrTexts') }, ['to', 'via']) },
      },
      ['subnet'],
    ),
    type: ['object', 'null'],
  },
  install: {
    ...object({
      helmRelease: text,
      application: text,
      helmChart: text,
      kustomization: text,
      chart: text,
      manifests: text,
    }),
    type: ['string', 'object'],
    pattern: '^(helm|kustomize|none)$',
    minProperties: 1,
    maxProperties: 1,
  },
  level: { enum: ['off', 'info', 'warning', 'error'] },
  pool: resource(poolPlace),
  peer: resource({ password: secretReference }),
  resource: resource(),
  suppression: object({ rule: shared('ruleName'), at: text, because: text, until: text, ticket: text }, [
    'rule',
    'because',
    'until',
  ]),
}

const common: Schema = {
  ...note,
  backend: { enum: ['native', 'frr', 'frr-k8s'] },
  namespace: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$' },
  install: shared('install'),
  gitops: { enum: ['argocd', 'none'] },
  rules: { type: 'object', propertyNames: shared('ruleName'), additionalProperties: shared('level') },
  suppress: { type: 'array', items: shared('suppression') },
  kubernetes: shared('kubernetes'),
  segments: byName(shared('segment')),
  pools: byName(shared('pool')),
  l2Advertisements: byName(shared('resource')),
  bgpAdvertisements: byName(shared('resource')),
  bgpPeers: byName(shared('peer')),
  bfdProfiles: byName(shared('resource')),
  communities: byName({ type: ['string', 'null'] }),
}

const node = object({
  ip: shared('textOrTexts'),
  interfaces: texts,
  defaultRoute: text,
  speaker: { type: 'boolean' },
  labels: shared('stringMap'),
  role: { enum: ['control-plane', 'worker'] },
})

const service = object({
  loadBalancerIPs: shared('textOrTexts'),
  pool: text,
  ports: {
    type: 'array',
    items: { type: ['integer', 'string'], pattern: '^\\d+/(tcp|udp|sctp)$', minimum: 1, maximum: 65_535 },
  },
  labels: shared('stringMap'),
  externalTrafficPolicy: { enum: ['Cluster', 'Local'] },
  endpoints: texts,
  sharingKey: text,
  ipFamilyPolicy: { enum: ['SingleStack', 'PreferDualStack', 'RequireDualStack'] },
  loadBalancerClass: text,
  hostnames: texts,
})

const cluster = object({
  ...common,
  name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$', maxLength: 253 },
  extends: object({ ...common, release: text }),
  output: text,
  resources: object({ kustomization: text, pools: byName(object(poolPlace)) }, ['kustomization']),
  release,
  nodes: byName(node),
  namespaces: byName(object({ labels: shared('stringMap') })),
  services: byName(service),
})

/** The shape of a cluster's definition, for whoever writes it without a compiler, where these lints exist. Draft 07. */
export function clusterSchemaOf(ruleNames: readonly string[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A cluster of metallb-overlays',
    definitions: { ...definitions, ruleName: { enum: ruleNames } },
    ...cluster,
  }
}
