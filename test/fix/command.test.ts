import assert from 'node:assert/strict'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { definition, repository } from '../cli/lab.ts'
import { treeOf } from '../cli/tree.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import {
  advertisement,
  annotated,
  cluster,
  communityNamed,
  layer2,
  pool,
  right,
  serviceFor,
  serviceWith,
  withHostBits,
  wrong,
  yamlDefinition,
} from './texts.ts'

const textIn = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8')

const validateFix = (cwd: string, ...args: readonly string[]): Promise<Outcome> =>
  metallbOverlays(['validate', '--fix', ...args], { cwd })

describe('build --fix', () => {
  test('shows the diff, writes the definition and the overlay, and a second time has nothing to do', async () => {
    const cwd = await repository({ [cluster]: wrong })
    const { code, stdout, stderr } = await metallbOverlays(['build', '--fix'], { cwd })
    assert.equal(code, 0, stdout)
    assert.equal(textIn(cwd, cluster), right)
    assert.match(stderr, /^--- a\/overlays\/lab\/cluster\.ts\n\+\+\+ b\/overlays\/lab\/cluster\.ts\n@@ /)
    assert.match(stderr, /^-.*"edge_pool"[^]*^\+.*"edge-pool"/m)
    assert.match(stdout, /^lab .* written$/m)
    assert.match(stdout, /^5 findings are mended in overlays\/lab\/cluster\.ts$/m)
    const before = treeOf(cwd)
    const again = await metallbOverlays(['build', '--fix'], { cwd })
    assert.deepEqual([again.code, again.stderr], [0, ''])
    assert.match(again.stdout, /^nothing is there that --fix can mend$/m)
    assert.deepEqual(treeOf(cwd), before)
  })

  test('with --dry-run prints the diff alone, as git applies it, and writes nothing', async () => {
    const cwd = await repository({ [cluster]: wrong })
    const before = treeOf(cwd)
    const { code, stdout, stderr } = await metallbOverlays(['build', '--fix', '--dry-run'], { cwd })
    assert.equal(code, 1)
    assert.deepEqual(treeOf(cwd), before)
    assert.equal(stderr, '3 findings can be mended in overlays/lab/cluster.ts; nothing is written\n')
    const copy = await fixture({ [cluster]: wrong, 'fix.patch': stdout })
    const applied = await run('git', ['apply', 'fix.patch'], { cwd: copy })
    assert.equal(applied.code, 0, applied.stderr)
    assert.match(textIn(copy, cluster), /ipAddressPools: \["edge-pool"\],\n {4}\},/)
  })

  test('what comes from elsewhere is left, and it says why', async () => {
    const base = `import { defineBase } from 'metallb-overlays'\nexport const base = defineBase({ l2Advertisements: { edge: { ipAddressPools: ['edge-poll'] } } })\n`
    const extending = `extends: base, release: 'v0.16.1', backend: 'native', pools: { 'edge-pool': { addresses: ['10.0.0.0/28'], segment: 'routed' } }`
    const cwd = await repository({
      'overlays/_base/base.ts': base,
      [cluster]: definition(extending, `import { base } from '../_base/base.ts'`),
    })
    const { code, stderr } = await metallbOverlays(['build', '--fix'], { cwd })
    assert.equal(code, 1)
    assert.equal(textIn(cwd, 'overlays/_base/base.ts'), base)
    assert.match(
      stderr,
      /^not mended: overlays\/_base\/base\.ts:2:\d+ unknown-pool: it comes from the base, which others may extend$/m,
    )
  })

  test('what a baseline has, or a suppression hides, stays', async () => {
    const suppressed = `suppress: [{ rule: 'host-bits-set', because: 'as in the plan', until: '2999-12-31' }],`
    const cwd = await repository({ [cluster]: definition(withHostBits('')) })
    await metallbOverlays(['build', '--write-baseline', 'known.json'], { cwd })
    const known = await metallbOverlays(['build', '--fix', '--baseline', 'known.json'], { cwd })
    assert.match(known.stdout, /^nothing is there that --fix can mend$/m)
    writeFileSync(path.join(cwd, cluster), definition(withHostBits(suppressed)))
    const hidden = await metallbOverlays(['build', '--fix'], { cwd })
    assert.match(hidden.stdout, /^nothing is there that --fix can mend$/m)
    assert.equal(textIn(cwd, cluster), definition(withHostBits(suppressed)))
  })

  test('a definition in YAML is mended as well, with its comments', async () => {
    const cwd = await repository({ 'overlays/attic/cluster.yaml': yamlDefinition('10.2.0.1', 'edge-poll') })
    const { code, stdout } = await metallbOverlays(['build', '--fix'], { cwd })
    assert.equal(code, 0, stdout)
    assert.equal(textIn(cwd, 'overlays/attic/cluster.yaml'), yamlDefinition('10.2.0.1/32', 'edge-pool'))
  })

  test('reports for programs carry the fixes, and are alone on stdout', async () => {
    const cwd = await repository({ [cluster]: wrong })
    const { code, stdout } = await metallbOverlays(['build', '--fix', '--dry-run', '--format', 'json'], { cwd })
    assert.equal(code, 1)
    const { clusters } = JSON.parse(stdout) as { clusters: { diagnostics: { name: string; fix?: object }[] }[] }
    assert.deepEqual(clusters[0]?.diagnostics.find(({ name }) => name === 'unknown-field')?.fix, {
      description: 'rename adresses to addresses',
      edits: [{ file: cluster, line: 5, column: 27, endLine: 5, endColumn: 35, text: 'addresses' }],
    })
    const fixed = await metallbOverlays(['build', '--fix', '--format', 'json'], { cwd })
    assert.deepEqual((JSON.parse(fixed.stdout) as { fixed: object }).fixed, { findings: 5, files: [cluster] })
  })
})

describe('validate --fix', () => {
  test('changes exactly what is wrong, in each file and document', async () => {
    const files = {
      'a.yaml': `# first\r\n${pool('10.0.0.1').replaceAll('\n', '\r\n')}---\r\n${pool('"10.1.0.1"').replace('edge-pool', 'lab').replaceAll('\n', '\r\n')}`,
      'b.yaml': `\u{FEFF}apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: {name: edge, namespace: metallb-system}\nspec: {"ip\\x41ddressPool": [edge-pool]} # ü\n`,
    }
    const cwd = await fixture(files)
    const { code, stdout } = await validateFix(cwd, 'a.yaml', 'b.yaml')
    assert.equal(code, 0, stdout)
    assert.match(stdout, /^3 findings are mended in a\.yaml, b\.yaml$/m)
    assert.equal(
      textIn(cwd, 'a.yaml'),
      files['a.yaml'].replace('10.0.0.1', '10.0.0.1/32').replace('"10.1.0.1"', '"10.1.0.1/32"'),
    )
    assert.equal(textIn(cwd, 'b.yaml'), files['b.yaml'].replace('"ip\\x41ddressPool"', '"ipAddressPools"'))
  })

  test('what a Service asks for is mended in the Service', async () => {
    const l2 = `apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata: { name: edge, namespace: metallb-system }\n`
    const cwd = await fixture({
      'kustomization.yaml': 'resources: [metallb.yaml, web.yaml]\n',
      'metallb.yaml': `${pool('10.0.0.1/32')}---\n${l2}`,
      'web.yaml': serviceFor('edge-poll'),
    })
    const { stdout } = await validateFix(cwd, '.')
    assert.match(stdout, /^1 finding is mended in web\.yaml$/m)
    assert.equal(textIn(cwd, 'web.yaml'), serviceFor('edge-pool'))
  })

  test('an annotation gets the prefix that the release reads', async () => {
    const cwd = await fixture({ 'web.yaml': annotated('metallb.universe.tf') })
    const { stdout } = await validateFix(cwd, 'web.yaml', '--metallb-version', 'v0.16.1')
    assert.match(stdout, /^1 finding is mended in web\.yaml$/m)
    assert.equal(textIn(cwd, 'web.yaml'), annotated('metallb.io'))
    await validateFix(cwd, 'web.yaml', '--metallb-version', 'v0.14.8')
    assert.equal(textIn(cwd, 'web.yaml'), annotated('metallb.universe.tf'))
  })

  test('a finding says that it can be mended, but not one of the standard input', async () => {
    const cwd = await fixture({ 'a.yaml': pool('10.0.0.1') })
    const file = await metallbOverlays(['validate', 'a.yaml'], { cwd })
    assert.match(file.stdout, /^help: write 10\.0\.0\.1\/32 {2}\(--fix writes it\)$/m)
    const stream = await metallbOverlays(['validate', '-'], { cwd, input: pool('10.0.0.1') })
    assert.match(stream.stdout, /^help: write 10\.0\.0\.1\/32$/m)
  })

  test('what is left decides on the exit code', async () => {
    const cwd = await fixture({ 'a.yaml': pool('10.0.0.1', '    - 10.0.0.9-10.0.0.2\n') })
    const { code, stdout } = await validateFix(cwd, 'a.yaml')
    assert.equal(code, 1)
    assert.match(stdout, /^error\[invalid-address-range\] "10\.0\.0\.9-10\.0\.0\.2" ends before it starts$/m)
    assert.match(textIn(cwd, 'a.yaml'), /- 10\.0\.0\.1\/32 # the edge\n {4}- 10\.0\.0\.9-10\.0\.0\.2\n/)
  })

  test('definitions are mended as well', async () => {
    const cwd = await repository({ [cluster]: wrong })
    const { code } = await validateFix(cwd, 'overlays')
    assert.equal(code, 1, 'what was built is stale')
    assert.equal(textIn(cwd, cluster), right)
  })

  test('a base of kustomize is mended where all that take it ask for it', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [edge.yaml]\n',
      'base/edge.yaml': advertisement('edge-primry'),
      'home/kustomization.yaml': 'resources: [../base, community.yaml]\n',
      'work/kustomization.yaml': 'resources: [../base, community.yaml]\n',
      'home/community.yaml': communityNamed('edge-primary'),
      'work/community.yaml': communityNamed('edge-primry'),
    }
    const cwd = await fixture(files)
    const refused = await validateFix(cwd, 'home', 'work')
    assert.match(refused.stderr, /^not mended: base\/edge\.yaml:4:\d+ invalid-community: its file is taken by others/m)
    assert.equal(textIn(cwd, 'base/edge.yaml'), advertisement('edge-primry'))
    writeFileSync(path.join(cwd, 'work/community.yaml'), communityNamed('edge-primary'))
    const mended = await validateFix(cwd, 'home', 'work')
    assert.match(mended.stdout, /^1 finding is mended in base\/edge\.yaml$/m)
    assert.equal(textIn(cwd, 'base/edge.yaml'), advertisement('edge-primary'))
  })
})

describe('a key that would be there twice is not written', () => {
  const tf = 'metallb.universe.tf'
  const contested: Readonly<Record<string, string>> = {
    'two misspellings of an annotation': serviceWith('metallb.io/address-poool: a', 'metallb.io/addresspool: b'),
    'an annotation beside the right one': serviceWith(`${tf}/allow-shared: a`, 'metallb.io/allow-shared-ip: b'),
    'an annotation beside the right one, which is no text': serviceWith(
      'metallb.io/allow-shared: a',
      'metallb.io/allow-shared-ip: y',
    ),
    'another prefix beside another name': serviceWith('metal-lb.org/address-pool: a', 'metallb.io/address-poool: b'),
    'two misspellings of a field': layer2('ipAddressPool: [a], ipAddressPoools: [b]'),
  }
  for (const [what, text] of Object.entries(contested)) {
    test(what, async () => {
      const cwd = await fixture({ 'a.yaml': text })
      const { code } = await validateFix(cwd, 'a.yaml', '--metallb-version', 'v0.16.1')
      assert.equal(code, 1)
      assert.equal(textIn(cwd, 'a.yaml'), text)
    })
  }

  const clusters: Readonly<Record<string, string>> = {
    'overlays/lab/cluster.ts': definition(
      `release: 'v0.16.1', backend: 'native',
  pools: { edge: { addresses: ['10.0.0.0/28'], segment: 'routed' } },
  l2Advertisments: { a: {} }, l2Advertisement: { b: {} },`,
    ),
    'overlays/attic/cluster.yaml': `release: v0.16.1\nbackend: native\npools:\n  edge: { addresses: [10.0.0.0/28], segment: routed, autoAssing: false, autoAsign: true }\nl2Advertisements: { edge: {} }\n`,
  }
  for (const [file, text] of Object.entries(clusters)) {
    test(`two misspellings in ${path.basename(file)}, which says why; reports for programs have no fix`, async () => {
      const cwd = await repository({ [file]: text })
      const { code, stderr } = await metallbOverlays(['build', '--fix'], { cwd })
      assert.equal(code, 1)
      assert.equal(textIn(cwd, file), text)
      assert.equal(stderr.match(/^not mended: .* another one would get the same name$/gm)?.length, 2, stderr)
      for (const format of ['json', 'sarif']) {
        const { stdout } = await metallbOverlays(['build', '--format', format], { cwd })
        assert.doesNotMatch(stdout, /"fix(?:es)?":|--fix writes it/)
      }
    })
  }
})

describe('what is not to be written', () => {
  const left: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
    'generated output': [`# Generated by metallb-overlays from x.\n${pool('10.0.0.1')}`, /its file is generated/],
    'an encrypted file': [pool('10.0.0.1', 'sops:\n  mac: ENC[x]\n'), /its file is encrypted/],
    'an anchor in use': [
      pool('&edge 10.0.0.1', '  other: *edge\n'),
      /a\.yaml:6:13 invalid-address-range: it has an anchor that is used elsewhere/,
    ],
  }
  for (const [what, [text, says]] of Object.entries(left)) {
    test(what, async () => {
      const cwd = await fixture({ 'a.yaml': text })
      const { code, stderr } = await validateFix(cwd, 'a.yaml')
      assert.equal(code, 1)
      assert.match(stderr, says)
      assert.equal(textIn(cwd, 'a.yaml'), text)
    })
  }

  test('a variable that was given a value', async () => {
    const cwd = await fixture({ 'a.yaml': pool('${EDGE}') })
    const { stderr } = await validateFix(cwd, 'a.yaml', '--set', 'EDGE=10.0.0.1')
    assert.match(stderr, /^not mended: a\.yaml:6:\d+ invalid-address-range: it is not written there as such$/m)
    assert.equal(textIn(cwd, 'a.yaml'), pool('${EDGE}'))
  })

  const places: Readonly<Record<string, readonly [prepare: (cwd: string) => string, says: RegExp]>> = {
    'a file that is read-only': [
      (cwd) => {
        chmodSync(path.join(cwd, 'in/a.yaml'), 0o444)
        return 'a.yaml'
      },
      /^error: in\/a\.yaml is not written: it is read-only\nhelp: nothing was changed/m,
    ],
    'a file outside of the repository': [() => '../out.yaml', /^error: .*out\.yaml is not written: it is outside of/m],
    'a link out of the repository': [
      (cwd) => {
        symlinkSync(path.join(cwd, 'out.yaml'), path.join(cwd, 'in/link.yaml'))
        return 'link.yaml'
      },
      /is not written: it is outside of the repository/,
    ],
    'a file of another repository within': [
      (cwd) => {
        mkdirSync(path.join(cwd, 'in/module/.git'), { recursive: true })
        renameSync(path.join(cwd, 'in/a.yaml'), path.join(cwd, 'in/module/a.yaml'))
        return 'module/a.yaml'
      },
      /is not written: it is of another repository/,
    ],
    'what was installed': [
      (cwd) => {
        mkdirSync(path.join(cwd, 'in/node_modules'))
        renameSync(path.join(cwd, 'in/a.yaml'), path.join(cwd, 'in/node_modules/a.yaml'))
        return 'node_modules/a.yaml'
      },
      /is not written: it is not one of the files of the repository/,
    ],
    'bytes that are no text': [
      (cwd) => {
        mkdirSync(path.join(cwd, 'in/lab'))
        const text = Buffer.from(`${definition(withHostBits(''))}// `)
        writeFileSync(path.join(cwd, 'in/lab/cluster.ts'), Buffer.concat([text, Buffer.from([0xff])]))
        return 'lab'
      },
      /is not written: it has changed since, or is no UTF-8/,
    ],
  }
  for (const [what, [prepare, says]] of Object.entries(places)) {
    test(what, async () => {
      const cwd = await fixture({ '.git/HEAD': '', 'in/a.yaml': pool('10.0.0.1'), 'out.yaml': pool('10.0.0.1') })
      if (says.source.includes('outside')) {
        mkdirSync(path.join(cwd, 'in/.git'))
      }
      const name = prepare(cwd)
      const before = treeOf(cwd)
      const { code, stderr } = await validateFix(path.join(cwd, 'in'), name)
      assert.equal(code, 2, stderr)
      assert.match(stderr, says)
      assert.deepEqual(treeOf(cwd), before)
    })
  }

  test('a link stays a link, and a file keeps its permissions', async () => {
    const cwd = await fixture({ 'a/pool.yaml': pool('10.0.0.1') })
    symlinkSync('a/pool.yaml', path.join(cwd, 'link.yaml'))
    chmodSync(path.join(cwd, 'a/pool.yaml'), 0o640)
    const { code } = await validateFix(cwd, 'link.yaml')
    assert.equal(code, 0)
    assert.ok(lstatSync(path.join(cwd, 'link.yaml')).isSymbolicLink())
    assert.equal(statSync(path.join(cwd, 'a/pool.yaml')).mode & 0o777, 0o640)
    assert.equal(textIn(cwd, 'a/pool.yaml'), pool('10.0.0.1/32'))
    assert.deepEqual(Object.keys(treeOf(cwd)), ['a/pool.yaml', 'link.yaml'], 'nothing is left behind')
  })
})

test('a file that is found by two names is written once', async () => {
  const cwd = await fixture({ 'home/pool.yaml': pool('10.0.0.1') })
  mkdirSync(path.join(cwd, 'lab'))
  symlinkSync('../home/pool.yaml', path.join(cwd, 'lab/link.yaml'))
  const { code, stderr } = await validateFix(cwd, '.')
  assert.equal(code, 0, stderr)
  assert.equal(textIn(cwd, 'home/pool.yaml'), pool('10.0.0.1/32'))
  assert.deepEqual(Object.keys(treeOf(cwd)), ['home/pool.yaml', 'lab/link.yaml'])
})

describe('wrong usage', () => {
  const wrongUses: Readonly<Record<string, readonly [args: readonly string[], says: RegExp]>> = {
    '--dry-run alone': [['build', '--dry-run'], /write --fix --dry-run/],
    'with --check': [['build', '--fix', '--check'], /--check writes nothing/],
    'with a new baseline': [['build', '--fix', '--write-baseline', 'b.json'], /exclude each other/],
    'of the standard input': [['validate', '--fix', '-'], /name the file/],
  }
  for (const [what, [args, says]] of Object.entries(wrongUses)) {
    test(what, async () => {
      const cwd = await repository({ [cluster]: wrong })
      const { code, stderr } = await metallbOverlays(args, { cwd, input: pool('10.0.0.1') })
      assert.equal(code, 2)
      assert.match(stderr, says)
      assert.equal(textIn(cwd, cluster), wrong)
    })
  }
})
