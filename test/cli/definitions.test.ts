import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'
import { treeOf } from './tree.ts'

/** A definition with which something is wrong, and what is said of it. `at`: line and column. */
type Case = {
  readonly name: string
  readonly text: string
  readonly says: RegExp
  readonly at?: string
  /** In seconds: 10 unless told. */
  readonly limit?: string
}

const sound = definition(soundFields('10.1.0.0/24'))

const cases: readonly Case[] = [
  {
    name: 'throws',
    text: `interface Rack { name: string }\n\nthrow new Error('no rack')\n${sound}`,
    says: /^error\[definition-throws\] the definition throws: no rack$/m,
    at: '3:7',
  },
  {
    name: 'throws in a function with types',
    text: `type Rack = { readonly name: string }\n\nfunction nameOf(rack: Rack): string {\n  return rack.name.trim()\n}\nnameOf({} as Rack)\n${sound}`,
    says: /^error\[definition-throws\] the definition throws: Cannot read properties of undefined/m,
    at: '4:20',
  },
  {
    name: 'is no TypeScript',
    text: `const rack: = 1\n${sound}`,
    says: /^error\[definition-syntax\] this is no TypeScript: /m,
    at: '1:13',
  },
  {
    name: 'is no TypeScript behind characters of several bytes',
    text: `// ü \u{1F980}\nconst rack: = 1\n${sound}`,
    says: /^error\[definition-syntax\] this is no TypeScript: /m,
    at: '2:13',
  },
  {
    name: 'throws behind a byte order mark',
    text: `\u{FEFF}throw new Error('no rack')\n`,
    says: /^error\[definition-throws\] the definition throws: no rack$/m,
    at: '1:7',
  },
  {
    name: 'exports nothing',
    text: `const rack = 1\n`,
    says: /^error\[definition-exports-no-cluster\] no cluster is exported: there is no export$/m,
  },
  {
    name: 'exports under a name',
    text: sound.replace('export default', 'export const lab ='),
    says: /no cluster is exported: there is no default export, but lab$/m,
  },
  {
    name: 'exports a plain object',
    text: `export default { name: 'lab' }\n`,
    says: /no cluster is exported: the default export is of type object[^]*help: end the definition with: export default defineCluster/m,
  },
  {
    name: 'loops for ever',
    text: `while (true) {}\n`,
    says: /^error\[definition-times-out\] the definition did not end within 0\.5 s$/m,
    limit: '0.5',
  },
  {
    name: 'waits for ever, then loops',
    text: `await new Promise((resolve) => setTimeout(resolve, 1))\nfor (;;) {}\n`,
    says: /^error\[definition-times-out\] the definition did not end within 0\.5 s$/m,
    limit: '0.5',
  },
  {
    name: 'waits for what never comes',
    text: `await new Promise(() => {})\n${sound}`,
    says: /^error\[definition-stops\] the definition did not come to its end/m,
  },
  {
    name: 'ends the program',
    text: `import process from 'node:process'\nprocess.exit(0)\n`,
    says: /the definition throws: the definition calls process\.exit\(\)$/m,
    at: '2:9',
  },
  {
    name: 'has a function in it',
    text: definition(`pools: { lan: { addresses: () => ['10.1.0.0/24'] } }`),
    says: /^error\[definition-not-plain\] pools\.lan\.addresses is a function, and a definition is plain data$/m,
    at: '3:59',
  },
  {
    name: 'has all of a base as its prototype',
    text: `import { defineCluster } from 'metallb-overlays'\nconst base = { ${soundFields('10.1.0.0/24')} }\nexport default defineCluster({ __proto__: base } as {})\n`,
    says: /^error\[definition-not-plain\] the definition is no plain object, and a definition is plain data$/m,
  },
  {
    name: 'contains itself',
    text: `${definition(`namespaces`, 'const namespaces: Record<string, object> = {}\nnamespaces.lab = namespaces')}`,
    says: /namespaces\.lab is a value that contains itself/m,
  },
  {
    name: 'imports what is not there',
    text: `import { rack } from './rack.ts'\n${sound}`,
    says: /^error\[definition-throws\] the definition throws: Cannot find module/m,
    at: '1:23',
  },
  {
    name: 'imports a name that does not exist',
    text: `import { defineKluster } from 'metallb-overlays'\nexport default defineKluster({})\n`,
    says: /does not provide an export named 'defineKluster'$/m,
  },
  {
    name: 'has a field of another type',
    text: definition(`nodes: { nuc1: { interfaces: 'eno1' } }`),
    says: /^error\[invalid-definition\] "interfaces" is the string "eno1", not array$/m,
    at: '3:61',
  },
  {
    name: 'has a value that is none of those there are',
    text: definition(`backend: 'fr'`),
    says: /^error\[invalid-definition\] "fr" is none of native, frr, frr-k8s[^]*help: did you mean "frr"\?$/m,
  },
  {
    name: 'has a resource that is no object',
    text: definition(`pools: { lan: 7 }`),
    says: /^error\[invalid-definition\] "lan" is the number 7, not object/m,
  },
  {
    name: 'has a resource with a field of another type',
    text: definition(`release: 'v0.16.1', pools: { lan: { addresses: '10.1.0.0/24' } }`),
    says: /^error\[schema\] .*addresses/m,
    at: '3:79',
  },
  {
    name: 'has a port with a misspelt protocol',
    text: definition(`services: { 'web/web': { ports: [80, '443/tpc'] } }`),
    says: /^error\[invalid-definition\] "443\/tpc" is not valid in "ports"$[^]*^help: did you mean "443\/tcp"\?$/m,
  },
  {
    name: 'has a port that there cannot be',
    text: definition(`services: { 'web/web': { ports: [99999] } }`),
    says: /^error\[invalid-definition\] 99999 is not valid in "ports"$[^]*^help: a port is a number from 1 to 65535$/m,
  },
  {
    name: 'has a port that is no port',
    text: definition(`services: { 'web/web': { ports: [true] } }`),
    says: /^error\[invalid-definition\] an entry of "ports" is the boolean true, not integer or string$/m,
  },
  {
    name: 'names a release that never was',
    text: definition(`release: '16.1'`),
    says: /^error\[unknown-release\] "16\.1" is no MetalLB release that is known here$/m,
  },
]

for (const { name, text, says, at, limit = '10' } of cases) {
  test(`a definition that ${name} gets a clear error`, async () => {
    const cwd = await repository({
      'overlays/lab/cluster.ts': text,
      'overlays/attic/cluster.ts': sound,
      'overlays/yard/cluster.ts': definition(soundFields('10.2.0.0/24')),
    })
    const { code, stdout, stderr } = await metallbOverlays(['build', '--time-limit', limit], { cwd })
    const said = stdout + stderr
    assert.equal(code, 1, said)
    assert.match(stdout, says)
    if (at !== undefined) assert.ok(stdout.includes(`--> overlays/lab/cluster.ts:${at}\n`), stdout)
    assert.doesNotMatch(said, /^ +at |node:internal|defect/m)
    assert.ok(!said.includes(cwd), 'no absolute paths')
    assert.match(stdout, /^attic .* written$/m)
    assert.match(stdout, /^yard .* written$/m)
    assert.deepEqual(Object.keys(treeOf(path.join(cwd, 'overlays/lab'))), ['cluster.ts'])
  })
}

for (const file of ['cluster.ts', 'cluster.yaml']) {
  test(`a folder that is called ${file} is told in a sentence`, async () => {
    const cwd = await repository({ [`overlays/attic/${file}/README.md`]: '' })
    const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd })
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' })
    assert.ok(
      stdout.startsWith(
        `error[definition-unreadable] the definition cannot be read: it is a folder\n --> overlays/attic/${file}:1:1\n`,
      ),
      stdout,
    )
    assert.match(stdout, /^lab .* written$/m)
  })
}

test('a definition may call all that the package offers', async () => {
  const text = `import { compile, defineCluster } from 'metallb-overlays'\nconst cluster = defineCluster({ ${soundFields('10.1.0.0/24')} })\nif (compile(cluster).diagnostics.some(({ severity }) => severity === 'error')) throw new Error('it is refused')\nexport default cluster\n`
  const cwd = await repository({ 'overlays/lab/cluster.ts': text })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
})

test('a definition may await, import and spread', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(
      `...shared, pools: { edge: await pool() }, l2Advertisements: { edge: { ipAddressPools: ['edge'] } }`,
      `import { shared } from '../_base/shared.ts'\nimport process from 'node:process'\nconst pool = async () => ({ addresses: ['10.1.0.0/24'], why: process.platform && 'lab' } as const)`,
    ),
    'overlays/_base/shared.ts': `export const shared = { release: 'v0.16.1', backend: 'native' } as const\n`,
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(treeOf(path.join(cwd, 'overlays/lab'))['config.yaml']!, /^# why: lab$/m)
})

test('a definition that leaves a timer behind does not keep the command from ending', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': `setInterval(() => {}, 1000)\n${sound}` })
  const { code } = await metallbOverlays(['build'], { cwd, timeLimit: 10_000 })
  assert.equal(code, 0)
})

test('a definition that leaves a rejected promise behind is named', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': `void Promise.reject(new Error('late'))\n${sound}` })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^error\[definition-throws\] the definition throws: late$/m)
})

test('a definition may throw anything', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': `throw null\n` })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1)
  assert.match(stdout, /^error\[definition-throws\] the definition throws: null$/m)
})

/** What outlasts a module, or reaches out of it: it ends, it is told, and no other cluster notices. */
const unruly: Readonly<Record<string, string>> = {
  'loops in a later turn': `Promise.resolve().then(() => { for (;;) {} })\n${sound}`,
  'loops in an accessor': definition(`pools: { get lan() { for (;;) {} } }`),
  'throws in a later turn': `queueMicrotask(() => { throw new Error('late') })\n${sound}`,
  'throws on the next tick': `import process from 'node:process'\nprocess.nextTick(() => { throw new Error('late') })\n${sound}`,
  'throws what cannot be shown': `throw Object.create(null)\n`,
  'fills the memory with holes': `const racks = new Set()\nfor (;;) racks.add(new Array(1e7))\n${sound}`,
  'fills the memory with chains': `let racks: unknown = []\nfor (;;) racks = [racks, Array.from({ length: 1e6 }, (_, index) => index + 0.5)]\n`,
  'fills the memory in a call': `const racks: unknown[] = []\nconst more = (): void => void Array.from(new Array(1e7), (_, nth) => racks.push(Array(nth)))\nmore()\n${sound}`,
  'stops its process': `import process from 'node:process'\nprocess.kill(process.pid, 'SIGSTOP')\n${sound}`,
  'ends its process': `import process from 'node:process'\nprocess.reallyExit(0)\n${sound}`,
  'kills its process': `import process from 'node:process'\nprocess.kill(process.pid, 'SIGKILL')\n${sound}`,
  'ends the program by another name': `(0, ev\\u0061l)('proc' + 'ess.exit(0)')\n${sound}`,
}

for (const [name, text] of Object.entries(unruly)) {
  test(`a definition that ${name} is told, and keeps no other from being built`, async () => {
    const cwd = await repository({
      'overlays/lab/cluster.ts': text,
      'overlays/yard/cluster.ts': definition(soundFields('10.2.0.0/24')),
    })
    const { code, stdout, stderr } = await metallbOverlays(['build', '--time-limit', '2'], { cwd, timeLimit: 20_000 })
    assert.equal(code, 1, stdout)
    assert.match(stdout, /^error\[definition-/m)
    assert.match(stdout, /^yard .* written$/m)
    assert.doesNotMatch(stdout + stderr, /^ +at |defect|FATAL|<---/m)
  })
}

test('a definition whose values take too much memory is told so', async () => {
  const cwd = await repository({ 'overlays/lab/cluster.ts': unruly['fills the memory with holes']! })
  const { stdout, stderr } = await metallbOverlays(['build'], { cwd })
  assert.match(stdout, /^error\[definition-stops\] .*: it needs more than 512 MB of memory$/m)
  assert.doesNotMatch(stderr, /heap|GC/u)
})

/** What finds the way around the console. Every one of them writes to what it is started with. */
const pastTheConsole: Readonly<Record<string, string>> = {
  'by descriptors': `import { writeSync } from 'node:fs'\nwriteSync(1, 'hidden ')\nwriteSync(2, 'away\\n')`,
  'by a program': `import { execSync } from 'node:child_process'\nexecSync('printf "hidden "; echo away >&2', { stdio: 'inherit' })`,
  'by a name that is put together': `process['getBuiltin' + 'Module']('fs').writeSync(1, 'hidden away\\n')`,
}

for (const [name, text] of Object.entries(pastTheConsole)) {
  test(`what a definition writes ${name} is talk`, async () => {
    const cwd = await repository({ 'overlays/lab/cluster.ts': `${text}\n${sound}` })
    const { code, stdout, stderr } = await metallbOverlays(['build'], { cwd })
    assert.equal(code, 0, stdout + stderr)
    assert.match(stderr, /hidden/u)
    assert.match(stderr, /away/u)
    assert.doesNotMatch(stdout, /hidden|away/u)
  })
}

/** What stands in the way of an answer: a length and nothing, a length and no value, values that are no answer. */
const garbage: Readonly<Record<string, string>> = {
  'a text': `'racks'`,
  'a length and garbage': `Buffer.from([0, 0, 0, 4, 255, 15, 99, 99])`,
  'a number': `Buffer.from([0, 0, 0, 4, 255, 15, 73, 10])`,
  nothing: `Buffer.from([0, 0, 0, 3, 255, 15, 48])`,
}

for (const [name, bytes] of Object.entries(garbage)) {
  test(`a definition that writes ${name} wherever it can is over in its time, and no other notices`, async () => {
    const everywhere = `import { writeSync } from 'node:fs'\nfor (let at = 0; at < 60; at++) try { writeSync(at, ${bytes}) } catch {}\n`
    const cwd = await repository({
      'overlays/lab/cluster.ts': `${everywhere}${sound}`,
      'overlays/yard/cluster.ts': definition(soundFields('10.2.0.0/24')),
    })
    const { stdout, stderr } = await metallbOverlays(['build', '--time-limit', '1'], { cwd, timeLimit: 10_000 })
    assert.match(stdout, /^yard .* written$/m)
    assert.doesNotMatch(stdout + stderr, /^ +at |defect/m)
  })
}

test('a definition cannot change what others see', async () => {
  const cwd = await repository({
    'overlays/attic/cluster.ts': `;(Array.prototype as any).map = () => []\nimport { base } from '../_base/base.ts'\n;(base.pools.lan.addresses as string[]).push('10.9.9.0/28')\n${definition('extends: base')}`,
    'overlays/barn/cluster.ts': `Object['assign'](Array['proto' + 'type'], { map() { return [] } })\n${sound}`,
    'overlays/lab/cluster.ts': definition('extends: base', `import { base } from '../_base/base.ts'`),
    'overlays/_base/base.ts': `export const base = { release: 'v0.16.1', backend: 'native', pools: { lan: { addresses: ['10.1.0.0/24'] } }, l2Advertisements: { lan: { ipAddressPools: ['lan'] } } } as const\n`,
  })
  const { stdout } = await metallbOverlays(['build'], { cwd })
  assert.match(stdout, /^lab .* written$/m)
  assert.doesNotMatch(treeOf(path.join(cwd, 'overlays/lab'))['config.yaml']!, /10\.9\.9/)
})
