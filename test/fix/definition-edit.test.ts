import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { removal, renaming, replacement } from '../../src/diagnostics/fix.ts'
import type { Fix } from '../../src/diagnostics/fix.ts'
import { editInDefinition } from '../../src/source/definition-edit.ts'
import { DefinitionPlaces } from '../../src/source/definition-places.ts'
import { edited, isEdit } from '../../src/source/edit.ts'

/** The text of a definition behind its import, and what becomes of it; or why nothing does. */
type Case = readonly [before: string, after: string | RegExp, files?: Readonly<Record<string, string>>]

const head = `import { defineCluster, defineBase } from 'metallb-overlays'\n`
const used = 'which others may use'

const values: Readonly<Record<string, Case>> = {
  'in single quotes': [pools(`'10.0.0.1'`), pools(`'10.0.0.1/32'`)],
  'in double quotes': [pools(`"10.0.0.1" as const`), pools(`"10.0.0.1/32" as const`)],
  'in a template': [pools('`10.0.0.1`'), pools('`10.0.0.1/32`')],
  'behind a byte order mark': [`\u{FEFF}${pools(`'10.0.0.1'`)}`, `\u{FEFF}${pools(`'10.0.0.1/32'`)}`],
  'with carriage returns': [
    `// ü\u{1F980}\r\n${pools(`\r\n'10.0.0.1', // a\r\n`)}`,
    `// ü\u{1F980}\r\n${pools(`\r\n'10.0.0.1/32', // a\r\n`)}`,
  ],
  'in a constant of its own': [
    `const pools = { lan: { addresses: ['10.0.0.1'] } }\nexport default defineCluster({ pools })`,
    `const pools = { lan: { addresses: ['10.0.0.1/32'] } }\nexport default defineCluster({ pools })`,
  ],
  'in a cluster that is exported by name': [
    `const cluster = ${pools(`'10.0.0.1'`).replace('export default ', '')}\nexport { cluster as default }`,
    `const cluster = ${pools(`'10.0.0.1/32'`).replace('export default ', '')}\nexport { cluster as default }`,
  ],
  'in a constant that is used twice': [
    `const lan = ['10.0.0.1']\n${cluster(`pools: { lan: { addresses: lan }, lab: { addresses: lan } }`)}`,
    /^it comes from lan, which others may use$/,
  ],
  'in a constant that is exported': [
    `export const lan = ['10.0.0.1']\n${cluster(`pools: { lan: { addresses: lan } }`)}`,
    /^it comes from lan, which others may use$/,
  ],
  'in a constant that is a text': [
    `const host = '10.0.0.1'\n${pools('host')}`,
    `const host = '10.0.0.1/32'\n${pools('host')}`,
  ],
  'in a text that is used twice': [
    `const host = '10.0.0.1'\n${pools('host, host')}`,
    /^it comes from host, which others may use$/,
  ],
  'a text of another file': [
    `import { HOST } from './lan.ts'\n${pools('HOST')}`,
    /^it comes from HOST, which others may use$/,
    { '/lan.ts': `export const HOST = '10.0.0.1'` },
  ],
  'a text that is a member of a constant': [
    `const hosts = { edge: '10.0.0.1' }\n${pools('hosts.edge')}`,
    /^it comes from hosts\.edge, which others may use$/,
  ],
  'a member of a constant': [
    `const ranges = { lan: ['10.0.0.1'] }\n${cluster(`pools: { lan: { addresses: ranges.lan } }`)}`,
    /^it comes from ranges\.lan, which others may use$/,
  ],
  'from another file': [
    `import { lan } from './lan.ts'\n${cluster(`pools: { lan: { addresses: lan } }`)}`,
    /^it comes from lan, which others may use$/,
    { '/lan.ts': `export const lan = ['10.0.0.1']` },
  ],
  'from another file as a whole': [
    `import * as lan from './lan.ts'\n${cluster(`pools: { lan: { addresses: lan.lan } }`)}`,
    new RegExp(`^it comes from lan\\.lan, ${used}$|another file`, 'u'),
    { '/lan.ts': `export const lan = ['10.0.0.1']` },
  ],
  'from a base': [
    `const base = defineBase({ pools: { lan: { addresses: ['10.0.0.1'] } } })\n${cluster('extends: base')}`,
    /^it comes from the base, which others may extend$/,
  ],
  'from a spread': [
    `const lan = { addresses: ['10.0.0.1'] }\n${cluster('pools: { lan: { ...lan } }')}`,
    /^it comes from a spread, which others may use$/,
  ],
  'from a spread list': [
    `const lan = ['10.0.0.1']\n${cluster('pools: { lan: { addresses: [...lan] } }')}`,
    /^it comes from a spread, which others may use$/,
  ],
  'from a function': [
    `const pool = (address: string) => ({ addresses: [address] })\n${cluster(`pools: { lan: pool('10.0.0.1') }`)}`,
    /^it is not written there as such$/,
  ],
  'from an argument of a function': [
    `const same = <T,>(pool: T) => pool\n${cluster(`pools: { lan: same({ addresses: ['10.0.0.1'] }) }`)}`,
    /^a function makes it$/,
  ],
  'made of pieces': [`const host = 1\n${pools('`10.0.0.${host}`')}`, /^it is not written there as such$/],
  'by now another one': [pools(`'10.0.0.2'`), /^it is not written there as such$/],
}

const removals: Readonly<Record<string, Case>> = {
  'the only one': [advertisement('nodeSelectors: [{}]'), advertisement('').replace('{  }', '{}')],
  'the first': [advertisement('nodeSelectors: [{}], x: 1'), advertisement('x: 1')],
  'the last': [advertisement('x: 1, nodeSelectors: [{}]'), advertisement('x: 1')],
  'the last, with a comma': [advertisement('x: 1, nodeSelectors: [{}],'), advertisement('x: 1,')],
  'lines of its own': [
    advertisement('\n  x: 1,\n  nodeSelectors: [\n    {},\n  ], // all\n  // of y\n  y: 2,\n'),
    advertisement('\n  x: 1,\n  // of y\n  y: 2,\n'),
  ],
  'with carriage returns': [
    advertisement('\r\n  nodeSelectors: [{}],\r\n  y: 2,\r\n'),
    advertisement('\r\n  y: 2,\r\n'),
  ],
}

const renamings: Readonly<Record<string, Case>> = {
  'a name': [cluster('pools: { lan: { adresses: [] } }'), cluster('pools: { lan: { addresses: [] } }')],
  'a name in quotes': [cluster('pools: { lan: { "adresses": [] } }'), cluster('pools: { lan: { "addresses": [] } }')],
  'a name beside one like that': [cluster('pools: { lan: { adresses: [], addresses: [] } }'), /^there is one already$/],
  'a name beside one like that in quotes': [
    cluster(`pools: { lan: { adresses: [], ['addresses']: [] } }`),
    /^there is one already$/,
  ],
  'a name that is computed': [cluster(`pools: { lan: { ['adresses']: [] } }`), /^it is not written there as such$/],
  'a name that is a constant as well': [
    `const adresses = []\n${cluster('pools: { lan: { adresses } }')}`,
    /^it is not written there as such$/,
  ],
}

suite('a value', values, replacement(['pools', 'lan', 'addresses', 0], '10.0.0.1', '10.0.0.1/32'))
suite('a field that goes', removals, removal(['l2Advertisements', 'lan', 'nodeSelectors']))
suite('a field of another name', renamings, renaming(['pools', 'lan', 'adresses'], 'addresses'))

test('what needs an escape gets one', () => {
  assert.equal(
    fixed(pools(`'x'`), replacement(['pools', 'lan', 'addresses', 0], 'x', `it's \\`)),
    pools(`'it\\'s \\\\'`),
  )
  assert.equal(fixed(pools('`x`'), replacement(['pools', 'lan', 'addresses', 0], 'x', '`${y}')), pools('`\\`\\${y}`'))
  assert.equal(
    fixed(cluster('rules: { x: 1 }'), renaming(['rules', 'x'], 'unknown-pool')),
    cluster(`rules: { 'unknown-pool': 1 }`),
  )
})

function suite(name: string, cases: Readonly<Record<string, Case>>, fix: Fix): void {
  describe(name, () => {
    for (const [what, [before, after, files]] of Object.entries(cases)) {
      test(what, () => {
        const result = fixed(before, fix, files)
        if (typeof after === 'string') assert.equal(result, after)
        else assert.match(result, after)
      })
    }
  })
}

/** The text behind the import after the fix, or why it is as it was. */
function fixed(text: string, fix: Fix, files: Readonly<Record<string, string>> = {}): string {
  const source = text.startsWith('\u{FEFF}') ? `\u{FEFF}${head}${text.slice(1)}` : head + text
  const all: Readonly<Record<string, string>> = { '/cluster.ts': source, ...files }
  const places = new DefinitionPlaces({
    read: (file) => all[file],
    resolve: (specifier) => (specifier.startsWith('./') ? specifier.slice(1) : undefined),
  })
  const edit = editInDefinition(places, '/cluster.ts', fix)
  return isEdit(edit) ? edited(source, [edit]).replace(head, '') : edit.reason
}

function cluster(fields: string): string {
  return `export default defineCluster({ ${fields} })`
}

function pools(addresses: string): string {
  return cluster(`pools: { lan: { addresses: [${addresses}] } }`)
}

function advertisement(fields: string): string {
  return cluster(`l2Advertisements: { lan: { ${fields} } }`)
}
