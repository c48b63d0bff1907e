import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { test } from 'node:test'
import { metallbOverlays, root } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import { pool, validate, validateJson } from './run-validate.ts'

test('a sound file is accepted', async () => {
  const { code, stdout } = await validate({ 'pool.yaml': pool('lan', '10.0.0.0/24') }, ['pool.yaml'])
  assert.equal(code, 0)
  assert.match(stdout, /^pool\.yaml +files +1 .* accepted$/mu)
  assert.match(stdout, /^not judged: release; nothing tells which runs/mu)
})

test('a finding points at the value in the file, with its line', async () => {
  const { code, stdout } = await validate({ 'pool.yaml': pool('lan', '10.0.0.0/33') }, ['pool.yaml'])
  assert.equal(code, 1)
  assert.match(
    stdout,
    /^error\[invalid-address-range\] "10\.0\.0\.0\/33" is neither a network nor a range\n --> pool\.yaml:8:7\n/mu,
  )
})

test('the standard input holds several documents and a List', async () => {
  const list =
    'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: metallb.io/v1beta1\n    kind: IPAddressPool\n    metadata: { name: edge, namespace: metallb-system }\n    spec: { addresses: [10.0.0.128/25] }\n'
  const stdin = `${pool('lan', '10.0.0.0/24')}---\n${list}`
  const { code, sets } = await validateJson({}, ['-'], { stdin })
  assert.equal(code, 1)
  assert.equal(sets[0]?.objects, 2)
  const [overlap] = sets[0]?.diagnostics ?? []
  assert.deepEqual(
    [overlap?.name, overlap?.file, overlap?.line, overlap?.column],
    ['overlapping-addresses', '<stdin>', 16, 25],
  )
})

test('files of one folder are one set, files of two folders never meet', async () => {
  const files = {
    'a/lan.yaml': pool('lan', '10.0.0.0/24'),
    'a/edge.yaml': pool('edge', '10.0.0.128/25'),
    'b/lan.yaml': pool('lan', '10.0.0.0/24'),
  }
  assert.equal((await validateJson(files, ['a/lan.yaml', 'b/lan.yaml'])).code, 0)
  assert.equal((await validateJson(files, ['a/lan.yaml', 'a/edge.yaml'])).code, 1)
})

test('JSON is YAML too', async () => {
  const text = JSON.stringify(
    {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      metadata: { name: 'lan' },
      spec: { addresses: ['10.0.0.0/33'] },
    },
    null,
    2,
  )
  const { sets } = await validateJson({ 'pool.json': text }, ['pool.json'])
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, line, column }) => [name, line, column]),
    [['invalid-address-range', 9, 7]],
  )
})

test('broken YAML and a committed merge conflict are errors with a place', async () => {
  const conflict = `kind: IPAddressPool\n<<<<<<< HEAD\nspec: {}\n=======\nspec: { addresses: [] }\n>>>>>>> lab\n`
  const { code, sets } = await validateJson(
    { 'broken.yaml': 'spec:\n  addresses: [10.0.0.0/24\n', 'conflict.yaml': conflict },
    ['broken.yaml', 'conflict.yaml'],
  )
  assert.equal(code, 1)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, file, line }) => [name, file, line]),
    [
      ['yaml-syntax', 'broken.yaml', 3],
      ['merge-conflict', 'conflict.yaml', 2],
    ],
  )
})

const encoded: Readonly<Record<string, readonly [bytes: Buffer, says: RegExp, line: number]>> = {
  'UTF-16': [
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pool('lan', '10.0.0.0/24'), 'utf16le')]),
    /^this is no text in UTF-8, but in UTF-16$/,
    1,
  ],
  'Latin-1': [Buffer.from(pool('caf\u{E9}', '10.0.0.0/24'), 'latin1'), /^this is no text in UTF-8$/, 4],
  'no text at all': [Buffer.from([0x7f, 0x45, 0x00, 0xff, 0xc0, 0x0a]), /^this is no text in UTF-8$/, 1],
}

const writing =
  (bytes: Buffer) =>
  (folder: string): Promise<void> =>
    writeFile(path.join(folder, 'lan.yaml'), bytes)

for (const [what, [bytes, says, line]] of Object.entries(encoded)) {
  test(`a file in ${what} is an error where it is named, and told in a folder`, async () => {
    const prepare = writing(bytes)
    const named = await validateJson({}, ['lan.yaml'], { prepare })
    assert.equal(named.code, 1)
    const [finding] = named.sets[0]?.diagnostics ?? []
    assert.match(finding?.message ?? '', says)
    assert.deepEqual([finding?.name, finding?.file, finding?.line], ['yaml-syntax', 'lan.yaml', line])
    const piped = await validateJson({}, ['-'], { stdin: bytes })
    assert.equal(piped.code, 1)
    const [same] = piped.sets[0]?.diagnostics ?? []
    assert.deepEqual([same?.message, same?.file, same?.line], [finding?.message, '<stdin>', line])
    const { stdout } = await validate({ 'b.yaml': pool('b', '10.0.0.0/24') }, ['.'], { prepare })
    assert.match(stdout, /no text in UTF-8|^not judged: lan\.yaml, which cannot be read \(no UTF-8\)$/mu)
  })
}

test('what is neither a file nor a folder is refused; what the shell hands over is read', async () => {
  const cwd = await fixture({ 'lan.yaml': pool('lan', '10.0.0.0/33') })
  await run('mkfifo', ['pipe.yaml'], { cwd })
  const { code, stderr } = await metallbOverlays(['validate', 'pipe.yaml'], { cwd })
  assert.equal(code, 2)
  assert.match(stderr, /^error: pipe\.yaml is neither a file nor a folder$/m)
  const piped = `cat lan.yaml | "${process.execPath}" "${root}/dist/cli.js" validate /dev/stdin`
  const stream = await run('sh', ['-c', piped], { cwd })
  assert.equal(stream.code, 1)
  assert.match(stream.stdout, /invalid-address-range/)
})

test('an anchor that contains itself is an error', async () => {
  const { code, sets } = await validateJson(
    { 'ring.yaml': 'apiVersion: v1\nkind: ConfigMap\ndata: &data { more: *data }\n' },
    ['ring.yaml'],
  )
  assert.equal(code, 1)
  assert.equal(sets[0]?.diagnostics[0]?.message, 'this is no YAML: an anchor contains itself')
})

test('a Helm template is told apart, and no error', async () => {
  const template =
    'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata:\n  name: {{ .Values.pool }}\nspec:\n{{- toYaml .Values.spec | nindent 2 }}\n'
  const { code, sets } = await validateJson({ 'pool.yaml': template }, ['pool.yaml'])
  assert.equal(code, 0)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, line, notJudged }) => [name, line, notJudged]),
    [['template', 4, true]],
  )
})

const asService = (annotation: string, spec: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations: { ${annotation} }\nspec: { ${spec} }\n`

test('a Service is a template where braces stand in what it asks of MetalLB, and nowhere else', async () => {
  const asking = 'metallb.io/loadBalancerIPs: "{{ web_ip }}"'
  const cases = [
    [asService(asking, 'type: LoadBalancer'), [['template', 5, true]]],
    [asService('note: web', 'type: LoadBalancer, loadBalancerIP: "{{ web_ip }}"'), [['template', 6, true]]],
    [asService('gethomepage.dev/href: "{{HOMEPAGE_VAR_URL}}"', 'type: LoadBalancer'), []],
    [asService('note: web', 'type: ClusterIP, clusterIP: "{{ web_ip }}"'), []],
  ] as const
  for (const [text, expected] of cases) {
    const { code, sets } = await validateJson({ 'web.yaml': text }, ['web.yaml'])
    assert.equal(code, 0)
    assert.deepEqual(
      (sets[0]?.diagnostics ?? []).map(({ name, line, notJudged }) => [name, line, notJudged]),
      expected,
    )
  }
})

test('the operator and its MetalLB are none of MetalLB’s configuration', async () => {
  const operator =
    'apiVersion: metallb.io/v1beta1\nkind: MetalLB\nmetadata: { name: metallb, namespace: metallb-system }\nspec: { nodeSelector: { edge: "true" } }\n'
  const { code, sets } = await validateJson({ 'all.yaml': `${operator}---\n${pool('lan', '10.0.0.0/24')}` }, [
    'all.yaml',
  ])
  assert.equal(code, 0)
  assert.equal(sets[0]?.objects, 1)
})

test('--fail-on warning counts warnings', async () => {
  const legacy =
    'apiVersion: metallb.io/v1beta1\nkind: AddressPool\nmetadata: { name: old, namespace: metallb-system }\nspec: { protocol: layer2, addresses: [10.0.0.0/24] }\n'
  const argv = ['pool.yaml', '--metallb-version', 'v0.13.12', '--bgp-type', 'native']
  assert.equal((await validate({ 'pool.yaml': legacy }, argv)).code, 0)
  assert.equal((await validate({ 'pool.yaml': legacy }, [...argv, '--fail-on', 'warning'])).code, 1)
})

test('what does not exist is wrong usage', async () => {
  const files = { 'pool.yaml': pool('lan', '10.0.0.0/24') }
  for (const argv of [
    ['nowhere.yaml'],
    ['pool.yaml', '--metallb-version', 'v0.12.1'],
    ['pool.yaml', '--bgp-type', 'bird'],
    ['pool.yaml', '--set', 'RANGE'],
  ]) {
    const { code, stderr } = await validate(files, argv)
    assert.equal(code, 2, argv.join(' '))
    assert.match(stderr, /^error: .*\nhelp: /u)
  }
})

test('a patch that is given alone is half of an object', async () => {
  const files = {
    'kustomization.yaml': 'resources: [../base]\npatches:\n  - path: lan-patch.yaml\n',
    'lan-patch.yaml':
      'apiVersion: metallb.io/v1beta1\nkind: IPAddressPool\nmetadata: { name: lan }\nspec: { autoAssign: false }\n',
  }
  const { code, sets } = await validateJson(files, ['lan-patch.yaml'])
  assert.equal(code, 0)
  assert.deepEqual(
    sets[0]?.diagnostics.map(({ name, notJudged, line }) => [name, notJudged, line]),
    [['patch', true, 3]],
  )
})

test('an empty standard input is wrong usage, not an accepted set', async () => {
  for (const input of ['', '\n']) {
    const { code, stdout, stderr } = await metallbOverlays(['validate', '-'], { input })
    assert.equal(code, 2, stdout)
    assert.match(stderr, /^error: the standard input is empty$/m)
  }
})
