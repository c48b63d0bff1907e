import { fixture } from '../support/fixture.ts'

/** The text of a definition with these fields. */
export function definition(fields: string, imports = ''): string {
  return `import { defineCluster } from 'metallb-overlays'\n${imports}\nexport default defineCluster({ ${fields} })\n`
}

/** Fields of a definition with which nothing is wrong. */
export function soundFields(address: string): string {
  return [
    `release: 'v0.16.1', backend: 'native'`,
    `pools: { 'edge-pool': { addresses: ['${address}'], avoidBuggyIPs: true, segment: 'routed' } }`,
    `l2Advertisements: { edge: { ipAddressPools: ['edge-pool'] } }`,
  ].join(', ')
}

/** A repository with a cluster `lab`, with which nothing is wrong, and further files. */
export function repository(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')),
    ...files,
  })
}
