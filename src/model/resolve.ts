import type { Cluster, ReleaseException } from '../define/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { newestRelease, resolveRelease } from '../release/releases.ts'
import type { Release } from '../release/releases.ts'
import { defaultBackend } from './default-backend.ts'
import { distributionDefaults } from './distribution.ts'
import type { FilledDefinition } from './filled-definition.ts'
import { inherit } from './inherit.ts'
import type { Inherited } from './inherit.ts'
import type { Installed } from './installed.ts'
import type { Facts, Model, ReleaseFacts } from './model.ts'
import { readNodes } from './node-facts.ts'
import { readPools } from './pool-facts.ts'
import { invalidFact, readAddresses, readNetworks } from './read-written.ts'
import { resourcesOf, writtenResources } from './resource.ts'
import type { Resource } from './resource.ts'
import { readSegments } from './segment-facts.ts'
import { readServices } from './service-facts.ts'
import type { WrittenObject } from './written-object.ts'

/** A definition with everything read, and what cannot be read of it. The definition's shape must have been validated. */
export function resolve(
  cluster: Cluster,
  written: readonly WrittenObject[] = [],
  installed?: Installed,
): { readonly model: Model; readonly faults: readonly Diagnostic[] } {
  const inherited = inherit(cluster)
  const { definition } = inherited
  const release = readRelease(inherited, installed)
  const install = typeof definition.install === 'string' ? definition.install : 'none'
  const namespace = definition.namespace ?? 'metallb-system'
  const existing = writtenResources(written)
  const resources = [...resourcesOf(definition, namespace), ...existing]
  const facts = readFacts(definition, resources, release.facts.release)
  const { owner, ticket, why } = definition
  const model: Model = {
    name: definition.name ?? '',
    definition,
    note: { ...(owner && { owner }), ...(ticket && { ticket }), ...(why && { why }) },
    overrides: inherited.overrides,
    release: release.facts,
    backend: definition.backend ?? installed?.backend?.value ?? defaultBackend(install, release.facts.release),
    backendIsGiven: (definition.backend ?? installed?.backend) !== undefined,
    namespace,
    install,
    installed,
    gitops: definition.gitops ?? 'none',
    resources,
    writtenFacts: written.filter((each) => !existing.some((resource) => resource.written === each)),
    facts: facts.facts,
  }
  return { model, faults: [...release.faults, ...inherited.faults, ...facts.faults] }
}

/** Where nobody names a release, the one that is installed counts. */
function readRelease(
  { definition, base }: Inherited,
  installed: Installed | undefined,
): { facts: ReleaseFacts; faults: readonly Diagnostic[] } {
  const exception = typeof definition.release === 'object' ? definition.release : undefined
  const given = typeof definition.release === 'object' ? definition.release.version : definition.release
  const newest = installed?.version?.lets.at(-1)
  const requested = given?.trim() ?? (newest === undefined ? undefined : `v${newest}`)
  const { release, faults } = knownRelease(requested, exception)
  return { facts: { requested, release, exception, base: base?.release }, faults }
}

function knownRelease(
  requested: string | undefined,
  exception: ReleaseException | undefined,
): { release: Release; faults: readonly Diagnostic[] } {
  if (requested === undefined) return { release: newestRelease, faults: [] }
  const path = exception ? ['release', 'version'] : ['release']
  try {
    const { release, newerThanKnown, meant } = resolveRelease(requested)
    return { release, faults: newerThanKnown ? [newerRelease(path, requested, release, meant)] : [] }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { release: newestRelease, faults: [unknownRelease(path, error)] }
  }
}

/** Far beyond what is known, and one slip away from it, it is more likely a slip. */
function newerRelease(path: readonly string[], requested: string, release: Release, meant?: Release): Diagnostic {
  return {
    name: 'release-newer-than-known',
    source: 'lint',
    severity: meant ? 'warning' : 'info',
    message: `${requested} is newer than the releases known here and judged as ${release}`,
    ...(meant && { help: `did you mean ${meant}?` }),
    path,
  }
}

function unknownRelease(path: readonly string[], { message, help }: UsageError): Diagnostic {
  return { name: 'unknown-release', source: 'lint', severity: 'error', message, ...(help && { help }), path }
}

function readFacts(
  definition: FilledDefinition,
  resources: readonly Resource[],
  release: Release,
): { facts: Facts; faults: readonly Diagnostic[] } {
  const { kubernetes } = definition
  const defaults = kubernetes?.distribution && distributionDefaults[kubernetes.distribution]
  const segments = readSegments(definition.segments)
  const nodes = readNodes(definition.nodes, kubernetes)
  const services = readServices(definition.services)
  const pods = readNetworks(['kubernetes', 'podCIDR'], kubernetes?.podCIDR ?? defaults?.podCIDR)
  const clusterIPs = readNetworks(['kubernetes', 'serviceCIDR'], kubernetes?.serviceCIDR ?? defaults?.serviceCIDR)
  const pools = readPools(resources, definition, segments.segments, release)
  const apiServer = readAddresses(['kubernetes', 'apiServer'], kubernetes?.apiServer)
  const otherPeers = readAddresses(['kubernetes', 'otherBGPPeers'], kubernetes?.otherBGPPeers)
  const facts: Facts = {
    segments: segments.segments,
    nodes: nodes.nodes,
    namespaces: definition.namespaces && namespaceLabels(definition.namespaces),
    services: services.services,
    pools: pools.pools,
    podCIDRs: pods.read.length > 0 ? pods.read : undefined,
    serviceCIDRs: clusterIPs.read.length > 0 ? clusterIPs.read : undefined,
    apiServer: apiServer.read,
    otherBGPPeers: otherPeers.read,
  }
  const read = [segments, nodes, services, pods, clusterIPs, pools, apiServer, otherPeers]
  return { facts, faults: [...read.flatMap(({ faults }) => faults), ...versionFaults(kubernetes?.version)] }
}

/** What Kubernetes' distributions call a version: `v1.34.3`, `1.34`, `v1.34.3+k3s1`. */
const kubernetesVersion = /^v?1\.\d+(\.\d+)?([-+].*)?$/u

function versionFaults(version: string | undefined): readonly Diagnostic[] {
  if (version === undefined || kubernetesVersion.test(version)) return []
  const message = `${JSON.stringify(version)} is no version of Kubernetes`
  return [invalidFact(['kubernetes', 'version'], message, 'write it like v1.34.3')]
}

function namespaceLabels(namespaces: NonNullable<FilledDefinition['namespaces']>): NonNullable<Facts['namespaces']> {
  return Object.fromEntries(
    Object.entries(namespaces).map(([name, { labels }]) => [name, { 'kubernetes.io/metadata.name': name, ...labels }]),
  )
}
