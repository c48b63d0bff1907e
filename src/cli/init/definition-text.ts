import { stringify } from 'yaml'
import type { SchemaName } from '../schema/schema-text.ts'
import type { FoundCluster } from './found-cluster.ts'

/** What several clusters share, and stands in their base. */
export type Shared = { readonly release?: string; readonly backend?: string }

/** The text of a definition. `shared`: what its base says; undefined: it has none. */
export function definitionText(cluster: FoundCluster, shared: Shared | undefined, isYaml: boolean): string {
  return isYaml ? yamlText(cluster, shared) : typescriptText(cluster, shared)
}

/** The text of a base. */
export function baseText({ release, backend }: Shared, isYaml: boolean): string {
  const fields = { ...(release && { release }), ...(backend && { backend }) }
  if (isYaml) return `${schemaLine('base')}# What the clusters have in common.\n${stringify(fields)}`
  const lines = Object.entries(fields).map(([name, value]) => `  ${name}: '${value}',`)
  return [
    "import { defineBase } from 'metallb-overlays'",
    '',
    '/** What the clusters have in common. */',
    'export const base = defineBase({',
    ...lines,
    '})',
    '',
  ].join('\n')
}

function typescriptText(cluster: FoundCluster, shared: Shared | undefined): string {
  const { resources } = cluster
  const imported = resources === undefined ? 'defineCluster' : 'defineCluster, fromKustomization'
  return [
    `import { ${imported} } from 'metallb-overlays'`,
    ...(shared ? ["import { base } from '../_base/base.ts'"] : []),
    '',
    'export default defineCluster({',
    ...(shared ? ['  extends: base,'] : []),
    ...fieldsOf(cluster, shared).map(([name, value, from]) => `  ${name}: ${quoted(value)},${from && ` // ${from}`}`),
    ...(cluster.install ? [`  install: { ${cluster.install.way}: ${quoted(cluster.install.path)} },`] : []),
    ...(cluster.kubernetes === undefined ? [] : [`  kubernetes: { version: ${quoted(cluster.kubernetes)} },`]),
    ...(resources === undefined
      ? [
          "  // pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },",
          "  // l2Advertisements: { lan: { ipAddressPools: ['lan'] } },",
        ]
      : [`  resources: fromKustomization(${quoted(resources)}),`]),
    '  // Each fact makes more rules speak:',
    "  // segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1', dhcp: '192.168.1.100-192.168.1.199' } },",
    "  // nodes: { nuc1: { ip: '192.168.1.11', interfaces: ['eno1'] } },",
    "  // services: { 'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ports: [80, 443] } },",
    '})',
    '',
  ].join('\n')
}

function yamlText(cluster: FoundCluster, shared: Shared | undefined): string {
  const { resources, kubernetes, install } = cluster
  return [
    schemaLine('cluster'),
    ...(shared ? ['extends: ../_base/base.yaml'] : []),
    ...fieldsOf(cluster, shared).map(([name, value, from]) => `${name}: ${scalar(value)}${from && ` # ${from}`}`),
    ...(install ? [`install: { ${install.way}: ${scalar(install.path)} }`] : []),
    ...(kubernetes === undefined ? [] : [`kubernetes: { version: ${scalar(kubernetes)} }`]),
    ...(resources === undefined
      ? [
          '# pools: { lan: { addresses: [192.168.1.60-192.168.1.75] } }',
          '# l2Advertisements: { lan: { ipAddressPools: [lan] } }',
        ]
      : [`resources: { fromKustomization: ${scalar(resources)} }`]),
    '# Each fact makes more rules speak:',
    '# segments: { lan: { subnet: 192.168.1.0/24, gateway: 192.168.1.1, dhcp: 192.168.1.100-192.168.1.199 } }',
    '# nodes: { nuc1: { ip: 192.168.1.11, interfaces: [eno1] } }',
    '# services: { traefik/traefik: { loadBalancerIPs: 192.168.1.60, ports: [80, 443] } }',
    '',
  ].join('\n')
}

/** What leads an editor to the schema, from a folder of the overlays. */
function schemaLine(name: SchemaName): string {
  return `# yaml-language-server: $schema=../.schemas/${name}.json\n`
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`
}

/** A text in braces. */
function scalar(text: string): string {
  return stringify([text], { collectionStyle: 'flow' }).trim().slice(1, -1).trim()
}

type Field = readonly [name: string, value: string, from: string]

function fieldsOf({ release, backend, namespace }: FoundCluster, shared: Shared | undefined): readonly Field[] {
  return [
    ...(release && shared?.release === undefined ? [['release', release.value, placeText(release.from)] as const] : []),
    ...(backend && shared?.backend === undefined ? [['backend', backend.value, placeText(backend.from)] as const] : []),
    ...(namespace === undefined ? [] : [['namespace', namespace, ''] as const]),
  ]
}

function placeText(from: { readonly file: string; readonly line: number } | undefined): string {
  return from ? `as in ${from.file}:${from.line}` : ''
}
