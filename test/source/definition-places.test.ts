import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, test } from 'node:test'
import type { Path } from '../../src/index.ts'
import { DefinitionPlaces } from '../../src/source/definition-places.ts'

/** A way to write a value. What must be underlined stands between « and », in the definition or in another file. */
type Case = {
  readonly definition: string
  readonly path: Path
  readonly target?: 'key'
  /** What is underlined gives the value, which is not written there. */
  readonly isComputed?: true
  readonly files?: Readonly<Record<string, string>>
}

const address = ['pools', 'edge-pool', 'addresses', 0] as const

const cases: Readonly<Record<string, Case>> = {
  'a literal': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })`,
    path: address,
  },
  'a literal of another type': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { autoAssign: «false» } } })`,
    path: ['pools', 'edge-pool', 'autoAssign'],
  },
  'its key': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { «autoAsign»: false } } })`,
    path: ['pools', 'edge-pool', 'autoAsign'],
    target: 'key',
  },
  'an object, by its key': {
    definition: `export default defineCluster({ pools: { «'edge-pool'»: { addresses: [] } } })`,
    path: ['pools', 'edge-pool'],
  },
  'a list on one line': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: «['192.168.1.60/32']» } } })`,
    path: ['pools', 'edge-pool', 'addresses'],
  },
  'a list on several lines, by its key': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { «addresses»: [\n  '192.168.1.60/32',\n] } } })`,
    path: ['pools', 'edge-pool', 'addresses'],
  },
  'a template': {
    definition:
      'const host = 60\nexport default defineCluster({ pools: { "edge-pool": { addresses: [«`192.168.1.${host}/32`»] } } })',
    path: address,
  },
  'the definition as a whole': { definition: `export default «defineCluster»({\n  pools: {},\n})`, path: [] },
  'a plain object as a whole': { definition: `export default «{ pools: {} }»`, path: [] },
  'a const': {
    definition: `const range = «'192.168.1.60/32'»\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [range] } } })`,
    path: address,
  },
  'a const that stands for another one': {
    definition: `const host = «\`192.168.1.60/32\`» as const\nconst range = host\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [range!] } } })`,
    path: address,
  },
  'a name that is given another value, where it is used': {
    definition: `let range = '192.168.1.60/32'\nrange = '192.168.1.61/32'\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«range»] } } })`,
    path: address,
    isComputed: true,
  },
  'a let that keeps its value': {
    definition: `let range = «'192.168.1.60/32'»\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [range] } } })`,
    path: address,
  },
  'an object in which something is replaced, where it is used': {
    definition: `const pools = { 'edge-pool': { addresses: ['192.168.1.60/32'] } }\npools['edge-pool'].addresses = ['192.168.1.61/32']\nexport default defineCluster({ pools: «pools» })`,
    path: address,
    isComputed: true,
  },
  'such an object as the whole definition': {
    definition: `import { defineCluster } from 'metallb-overlays'\nconst cluster = { pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } }\ncluster.pools['edge-pool'].addresses = ['192.168.1.61/32']\nexport default defineCluster(«cluster»)`,
    path: address,
    isComputed: true,
  },
  'a list that is turned around, where it is used': {
    definition: `const ranges = ['192.168.1.60/32', '192.168.1.61/32']\nranges.reverse()\nexport default defineCluster({ pools: { 'edge-pool': { addresses: «ranges» } } })`,
    path: address,
    isComputed: true,
  },
  'a spread of such a list': {
    definition: `const ranges = ['192.168.1.60/32', '192.168.1.61/32']\nranges.sort()\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«...ranges»] } } })`,
    path: address,
    isComputed: true,
  },
  'a member of what is changed, where it is used': {
    definition: `const edge = { ranges: ['192.168.1.60/32'] }\nedge.ranges[0] = '192.168.1.61/32'\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«edge.ranges[0]»] } } })`,
    path: address,
    isComputed: true,
  },
  'a list to which more is added': {
    definition: `const ranges = [«'192.168.1.60/32'»]\nranges.push('192.168.1.61/32')\nexport default defineCluster({ pools: { 'edge-pool': { addresses: ranges } } })`,
    path: address,
  },
  'a const of another file': {
    definition: `import { RANGE } from './ranges.ts'\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [RANGE] } } })`,
    files: { 'ranges.ts': `// the edge\nexport const RANGE = «'192.168.1.60/32'»\n` },
    path: address,
  },
  'a const of everything that another file exports': {
    definition: `import * as ranges from './ranges.ts'\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [ranges.RANGE] } } })`,
    files: { 'ranges.ts': `export const RANGE = «'192.168.1.60/32'»\n` },
    path: address,
  },
  'a const that stands for itself': {
    definition: `const range = range\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«range»] } } })`,
    path: address,
  },
  'a const that is made at run time, where it is used': {
    definition: `const range = rangeOf('lan')\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«range»] } } })`,
    path: address,
  },
  'a const that is a list, where it is used': {
    definition: `const ranges = ['192.168.1.60/32']\nexport default defineCluster({ pools: { 'edge-pool': { addresses: «ranges» } } })`,
    path: ['pools', 'edge-pool', 'addresses'],
  },
  'within a const': {
    definition: `const pools = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\nexport default defineCluster({ pools: pools })`,
    path: address,
  },
  'within an exported const': {
    definition: `export const pools = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\nexport default defineCluster({ pools: pools })`,
    path: address,
  },
  'within a shorthand': {
    definition: `const pools = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\nexport default defineCluster({ pools })`,
    path: address,
  },
  'a shorthand for a text': {
    definition: `const release = «'v0.14.9'»\nexport default defineCluster({ release })`,
    path: ['release'],
  },
  'a shorthand by its key': {
    definition: `import { releas } from './names.ts'\nexport default defineCluster({ «releas» })`,
    files: { 'names.ts': `export const releas = 'v0.14.9'\n` },
    path: ['releas'],
    target: 'key',
  },
  'within an imported const': {
    definition: `import { pools } from './pools.ts'\nexport default defineCluster({ pools })`,
    files: { 'pools.ts': `export const pools = {\n  'edge-pool': { addresses: [«'192.168.1.60/32'»] },\n}\n` },
    path: address,
  },
  'an import by another name': {
    definition: `import { pools as ours } from './pools.ts'\nexport default defineCluster({ pools: ours })`,
    files: {
      'pools.ts': `const local = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\nexport { local as pools }\n`,
    },
    path: address,
  },
  'a default import': {
    definition: `import pools from './pools.ts'\nexport default defineCluster({ pools })`,
    files: { 'pools.ts': `export default { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\n` },
    path: address,
  },
  'an import of everything': {
    definition: `import * as shared from './shared.ts'\nexport default defineCluster({ pools: shared.pools })`,
    files: { 'shared.ts': `export const pools = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\n` },
    path: address,
  },
  'what another file passes on': {
    definition: `import { pools } from './index.ts'\nexport default defineCluster({ pools })`,
    files: {
      'index.ts': `export * from './segments.ts'\nexport * from './names.ts'\n`,
      'segments.ts': `export const segments = {}\n`,
      'names.ts': `export { ours as pools } from './pools.ts'\n`,
      'pools.ts': `export const ours = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } }\n`,
    },
    path: address,
  },
  'an import that is none of ours': {
    definition: `import { pools } from 'shared-pools'\nexport default defineCluster({ «pools» })`,
    path: address,
    isComputed: true,
  },
  'a spread': {
    definition: `const shared = { pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } }\nexport default defineCluster({ ...shared, nodes: {} })`,
    path: address,
  },
  'a spread after a value of the same name': {
    definition: `const shared = { release: «'v0.14.9'» }\nexport default defineCluster({ release: 'v0.16.1', ...shared })`,
    path: ['release'],
  },
  'a value after a spread of the same name': {
    definition: `const shared = { release: 'v0.16.1' }\nexport default defineCluster({ ...shared, release: «'v0.14.9'» })`,
    path: ['release'],
  },
  'a key that a nested spread does not override': {
    definition: `const shared = { lab: { autoAssign: true, addresses: [«'192.168.1.60/32'»] } }\nexport default defineCluster({ pools: { ...shared, lab: { ...shared.lab, autoAssign: false } } })`,
    path: ['pools', 'lab', 'addresses', 0],
  },
  'a key that a nested spread overrides': {
    definition: `const shared = { lab: { autoAssign: true } }\nexport default defineCluster({ pools: { ...shared, lab: { ...shared.lab, autoAssign: «false» } } })`,
    path: ['pools', 'lab', 'autoAssign'],
  },
  'an entry that overrides a spread, where the value is missing': {
    definition: `const shared = { lab: { addresses: ['192.168.1.60/32'] } }\nexport default defineCluster({ pools: { ...shared, «lab»: {} } })`,
    path: ['pools', 'lab', 'addresses', 0],
  },
  'a member': {
    definition: `const all = { lan: { subnet: «'192.168.1.0/24'» } }\nexport default defineCluster({ segments: { lan: all.lan } })`,
    path: ['segments', 'lan', 'subnet'],
  },
  'a member of an import, in brackets': {
    definition: `import { segments } from './segments.ts'\nexport default defineCluster({ segments: { lan: segments['lan'] } })`,
    files: { 'segments.ts': `export const segments = defineSegments({ lan: { subnet: «'192.168.1.0/24'» } })\n` },
    path: ['segments', 'lan', 'subnet'],
  },
  'a member that is a text': {
    definition: `const all = { lan: { subnet: «'192.168.1.0/24'» } }\nexport default defineCluster({ segments: { lan: { subnet: all.lan.subnet } } })`,
    path: ['segments', 'lan', 'subnet'],
  },
  'what behind() takes': {
    definition: `export default defineCluster({ release: behind('v0.14.9', { because: 'frozen', until: «'2027-01-31'» }) })`,
    path: ['release', 'until'],
  },
  'what behind() makes of it': {
    definition: `export default defineCluster({ release: «behind('v0.14.9', { because: 'frozen', until: '2027-01-31' })» })`,
    path: ['release', 'version'],
  },
  'what secret() makes of it': {
    definition: `export default defineCluster({ bgpPeers: { tor: { password: «secret('tor-bgp')» } } })`,
    path: ['bgpPeers', 'tor', 'password', 'secret'],
  },
  'a helper of their own': {
    definition: `const pool = (range: string) => ({ addresses: [range] })\nexport default defineCluster({ pools: { 'edge-pool': «pool('192.168.1.60/32')» } })`,
    path: address,
    isComputed: true,
  },
  'a helper that takes the object': {
    definition: `const pool = (more: object) => ({ autoAssign: false, ...more })\nexport default defineCluster({ pools: { 'edge-pool': pool({ addresses: [«'192.168.1.60/32'»] }) } })`,
    path: address,
  },
  'as const': {
    definition: `const pools = { 'edge-pool': { addresses: [«'192.168.1.60/32'»] as const } } as const\nexport default defineCluster({ pools })`,
    path: address,
  },
  satisfies: {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } satisfies object } } satisfies object)`,
    path: address,
  },
  'a cast before, parentheses and an exclamation mark': {
    definition: `const pools = (<const>{ 'edge-pool': { addresses: [«'192.168.1.60/32'»] } })!\nexport default defineCluster({ pools: pools! })`,
    path: address,
  },
  'a default export by name': {
    definition: `const cluster = defineCluster({ release: «'v0.14.9'» })\nexport default cluster`,
    path: ['release'],
  },
  'a default export in braces': {
    definition: `const cluster = defineCluster({ release: «'v0.14.9'» })\nexport { cluster as default }`,
    path: ['release'],
  },
  'a default export of another file': {
    definition: `export { default } from './lab.ts'`,
    files: { 'lab.ts': `export default defineCluster({ release: «'v0.14.9'» })` },
    path: ['release'],
  },
  'a base': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, nodes: {} })`,
    files: { 'base.ts': `export const base = defineBase({\n  release: «'v0.14.9'»,\n})\n` },
    path: ['release'],
  },
  'the base by its own path': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, release: 'v0.14.9' })`,
    files: { 'base.ts': `export const base = defineBase({\n  release: «'v0.16.1'»,\n})\n` },
    path: ['extends', 'release'],
  },
  'what overrides the base': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, release: «'v0.14.9'» })`,
    files: { 'base.ts': `export const base = defineBase({ release: 'v0.16.1' })\n` },
    path: ['release'],
  },
  'an entry of the base beside entries of the cluster': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, pools: { lab: { addresses: [] } } })`,
    files: {
      'base.ts': `export const base = defineBase({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })\n`,
    },
    path: address,
  },
  'an entry that overrides the base’s as a whole': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, pools: { «'edge-pool'»: {} } })`,
    files: {
      'base.ts': `export const base = defineBase({ pools: { 'edge-pool': { addresses: ['192.168.1.60/32'] } } })\n`,
    },
    path: address,
  },
  'facts of Kubernetes, which override the base’s as a whole': {
    definition: `import { base } from './base.ts'\nexport default defineCluster({ extends: base, «kubernetes»: { distribution: 'k3s' } })`,
    files: { 'base.ts': `export const base = defineBase({ kubernetes: { podCIDR: '10.42.0.0/16' } })\n` },
    path: ['kubernetes', 'podCIDR'],
  },
  'a base with the key in quotes': {
    definition: `const base = defineBase({ release: «'v0.14.9'» })\nexport default defineCluster({ 'extends': base })`,
    path: ['release'],
  },
  'a list after what is spread into it': {
    definition: `const first = ['192.168.1.60/32', '192.168.1.61/32']\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [...first, «'192.168.1.62/32'»] } } })`,
    path: ['pools', 'edge-pool', 'addresses', 2],
  },
  'a list before what is spread into it': {
    definition: `const more = ['192.168.1.61/32']\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'», ...more] } } })`,
    path: address,
  },
  'what is spread into a list after others': {
    definition: `const lists = { more: ['192.168.1.61/32', «'192.168.1.62/32'»] }\nexport default defineCluster({ pools: { 'edge-pool': { addresses: ['192.168.1.60/32', ...lists.more] } } })`,
    path: ['pools', 'edge-pool', 'addresses', 2],
  },
  'the second of two lists, of which the first holds a third': {
    definition: `const a = ['192.168.1.60/32']\nconst b = [...a, '192.168.1.61/32']\nconst c = [«'192.168.1.62/32'»]\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [...b, ...c] } } })`,
    path: ['pools', 'edge-pool', 'addresses', 2],
  },
  'a spread of a list that cannot be counted': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: ['192.168.1.60/32', «...rangesOf('lan')», '192.168.1.62/32'] } } })`,
    path: ['pools', 'edge-pool', 'addresses', 2],
    isComputed: true,
  },
  'a computed key': {
    definition: `const name = 'edge-pool'\nexport default defineCluster({ pools: { [name]: { ['addresses']: [«'192.168.1.60/32'»] } } })`,
    path: address,
  },
  'a computed key of another file': {
    definition: `import { names } from './names.ts'\nexport default defineCluster({ pools: { [names.edge]: { [\`addresses\`]: [«'192.168.1.60/32'»] } } })`,
    files: { 'names.ts': `export const names = { edge: 'edge-pool' } as const\n` },
    path: address,
  },
  'a key that is a number, and one with an escape': {
    definition: `export default defineCluster({ pools: { 1: { 'add\\u0072esses': [«'192.168.1.60/32'»] } } })`,
    path: ['pools', '1', 'addresses', 0],
  },
  'a key in double quotes': {
    definition: `export default defineCluster({ "pools": { "edge-pool": { "addresses": [«"192.168.1.60/32"»] } } })`,
    path: address,
  },
  'a key that is computed at run time': {
    definition: `export default defineCluster({ «pools»: { [process.env.POOL]: { addresses: ['192.168.1.60/32'] } } })`,
    path: address,
  },
  'what is made at run time': {
    definition: `export default defineCluster({ pools: «Object.fromEntries([1].map((host) => [host, host]))» })`,
    path: address,
    isComputed: true,
  },
  'a spread that is made at run time': {
    definition: `export default defineCluster({ pools: { lab: { addresses: [] }, «...Object.fromEntries([])» } })`,
    path: address,
    isComputed: true,
  },
  'a spread that is made at run time, at the top': {
    definition: `import { defineCluster } from 'metallb-overlays'\nexport default defineCluster({ «...poolsOf('lab')», nodes: {} })`,
    path: address,
    isComputed: true,
  },
  'a spread of a const that is made at run time': {
    definition: `const made = Object.fromEntries([])\nexport default defineCluster({ pools: { lab: {}, «...made» } })`,
    path: address,
    isComputed: true,
  },
  'a spread within a spread of another file': {
    definition: `import { pools } from './pools.ts'\nexport default defineCluster({ pools: { ...pools, lab: {} } })`,
    files: { 'pools.ts': `export const pools = { «...made()» }\n` },
    path: address,
    isComputed: true,
  },
  'the last of two spreads that are made at run time': {
    definition: `export default defineCluster({ pools: { ...made('lab'), «...made('edge')» } })`,
    path: address,
    isComputed: true,
  },
  'a value beside a spread that is made at run time': {
    definition: `export default defineCluster({ pools: { ...made('lab'), 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })`,
    path: address,
  },
  'a value that is missing beside a spread that has not got it': {
    definition: `const shared = { autoAssign: true }\nexport default defineCluster({ pools: { «'edge-pool'»: { ...shared } } })`,
    path: ['pools', 'edge-pool', 'addresses'],
    isComputed: true,
  },
  'what is chosen at run time': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: «isLab ? ['192.168.1.60/32'] : []» } } })`,
    path: address,
    isComputed: true,
  },
  'a value that is missing': {
    definition: `export default defineCluster({ pools: { «'edge-pool'»: { autoAssign: true } } })`,
    path: ['pools', 'edge-pool', 'addresses'],
  },
  'an entry that is missing': {
    definition: `export default defineCluster({ pools: { 'edge-pool': { addresses: «['192.168.1.60/32']» } } })`,
    path: ['pools', 'edge-pool', 'addresses', 1],
  },
  'a file with CRLF': {
    definition: `// homelab\r\nexport default defineCluster({\r\n  pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } },\r\n})\r\n`,
    path: address,
  },
  'a list over several lines with CRLF': {
    definition: `export default defineCluster({\r\n  pools: { 'edge-pool': { «addresses»: [\r\n  ] } },\r\n})\r\n`,
    path: ['pools', 'edge-pool', 'addresses'],
  },
  'after tabs': {
    definition: `export default defineCluster({\n\tpools: {\n\t\t'edge-pool': {\taddresses: [«'192.168.1.60/32'»] },\n\t},\n})\n`,
    path: address,
  },
  'after characters of two code units': {
    definition: `/* 🏠 */ export default defineCluster({ why: '🏠🏠', pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })`,
    path: address,
  },
  'after a byte order mark': {
    definition: `\u{FEFF}export default defineCluster({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })\n`,
    path: address,
  },
  'lines after a byte order mark': {
    definition: `\u{FEFF}// 🏠\nexport default defineCluster({ pools: { 'edge-pool': { addresses: [«'192.168.1.60/32'»] } } })\n`,
    path: address,
  },
}

describe('where a value is written', () => {
  for (const [title, { definition, path: way, target, files = {}, isComputed }] of Object.entries(cases)) {
    test(title, () => {
      const sources = { 'cluster.ts': definition, ...files }
      const found = placesIn(sources).find('/repo/cluster.ts', way, target)
      assert.deepEqual(found, { ...expectedIn(sources), ...(isComputed && { isComputed }) })
    })
  }
})

test('there is no place in a file that cannot be read, or that exports nothing', () => {
  assert.equal(placesIn({}).find('/repo/cluster.ts', []), undefined)
  assert.equal(placesIn({ 'cluster.ts': 'defineCluster({})' }).find('/repo/cluster.ts', []), undefined)
})

test('a definition that is no TypeScript, or goes in circles, is looked at all the same', () => {
  const broken = { 'cluster.ts': `export default defineCluster({ pools: { 'edge-pool': {` }
  assert.doesNotThrow(() => placesIn(broken).find('/repo/cluster.ts', address))
  const circular = {
    'cluster.ts': `import { a } from './a.ts'\nconst own = { ...own }\nexport default defineCluster({ ...own, pools: a.pools, nodes: [...own.nodes] })`,
    'a.ts': `export { a } from './b.ts'`,
    'b.ts': `export { a } from './a.ts'`,
  }
  for (const way of [address, ['nodes', 0], ['release']]) {
    assert.doesNotThrow(() => placesIn(circular).find('/repo/cluster.ts', way))
  }
})

function placesIn(sources: Readonly<Record<string, string>>): DefinitionPlaces {
  return new DefinitionPlaces({
    read: (file) => sources[path.posix.basename(file)]?.replaceAll(/[«»]/gu, ''),
    resolve: (specifier, importer) => {
      const file = path.posix.resolve(path.posix.dirname(importer), specifier)
      return specifier.startsWith('.') && path.posix.basename(file) in sources ? file : undefined
    },
  })
}

function expectedIn(sources: Readonly<Record<string, string>>): object {
  const marked = Object.entries(sources).filter(([, text]) => text.includes('«'))
  assert.equal(marked.length, 1, 'one place is marked')
  const [name, text] = marked[0]!
  const [before = '', underlined = '', after = ''] = text.replace(/^\u{FEFF}/u, '').split(/[«»]/u)
  const lineStart = before.slice(before.lastIndexOf('\n') + 1)
  return {
    file: `/repo/${name}`,
    line: before.split('\n').length,
    column: lineStart.length + 1,
    length: underlined.length,
    lineText: `${lineStart}${underlined}${after.split(/\r?\n/u)[0]}`,
  }
}
