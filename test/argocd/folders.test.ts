import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { call, receive } from './request.ts'
import type { Request } from './request.ts'

const lab = definition(soundFields('10.1.0.0/24'))
const yard = definition(soundFields('10.2.0.0/24'))
const alone = {
  'overlays/lab/cluster.ts': lab,
  'overlays/lab/install/kustomization.yaml': '',
  'overlays/old/config.yaml': '',
  'overlays/_base/base.ts': 'export const base = {}\n',
  'apps/web/deployment.yaml': '',
}
const fleet = { ...alone, 'overlays/yard/cluster.ts': yard }

for (const at of ['overlays/old', 'overlays/_base', 'overlays/lab/install', 'apps/web', 'apps']) {
  for (const [files, env] of [
    [alone, {}],
    [alone, { ARGOCD_ENV_CLUSTER: 'lab' }],
    [fleet, {}],
    [fleet, { ARGOCD_ENV_CLUSTER: 'lab' }],
  ] as const) {
    test(`nothing is generated for ${at} of ${Object.keys(files).length} files, ${JSON.stringify(env)}`, async () => {
      const { code, stdout, stderr } = await call(receive(files), { at, env })
      assert.deepEqual(
        { code, stdout, stderr },
        {
          code: 2,
          stdout: '',
          stderr: `error: ${at} is neither a cluster's folder, nor one that a cluster is generated into\nhelp: point spec.source.path at the folder of a cluster: overlays/lab\n`,
        },
      )
    })
  }
}

for (const at of ['.', 'overlays']) {
  test(`the one cluster that ${at} has needs no parameter`, async () => {
    const { code, stdout } = await call(receive(alone), { at })
    assert.equal(code, 0)
    assert.match(stdout, /10\.1\.0\.0\/24/u)
  })
}

test('where a cluster is generated into is not known of one that does not load', async () => {
  const { code, stdout, stderr } = await call(receive({ ...fleet, 'overlays/yard/cluster.ts': '' }), { at: 'apps/web' })
  assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
  assert.match(stderr, /; where yard is generated into cannot be told\n/u)
})

const segment = `segments: { lan: { subnet: '10.1.0.0/16', gateway: '10.1.255.254' } }`
const onLan = (address: string): string => definition(`${soundFields(address).replace('routed', 'lan')}, ${segment}`)
const clash = { 'overlays/lab/cluster.ts': onLan('10.1.0.0/24'), 'overlays/yard/cluster.ts': onLan('10.1.0.128/25') }

const ways = [
  { title: 'a link of another name', links: { current: 'overlays/lab' }, at: 'current' },
  { title: 'a link from another folder', links: { 'apps/lab': '../overlays/lab' }, at: 'apps/lab' },
  { title: 'a link on the way', links: { clusters: 'overlays' }, at: 'clusters/lab' },
]

for (const { title, links, at } of ways) {
  test(`${title} leads to the overlay and its fleet`, async () => {
    const { code, stdout, stderr } = await call(receive(clash, links), { at })
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' })
    assert.match(stderr, /^overlays\/lab\/cluster\.ts:3:\d+: error\[overlap-with-other-cluster\]/u)
    assert.match(stderr, /\n {2}overlays\/yard\/cluster\.ts:3:/u)
    assert.doesNotMatch(stderr, /manifest-generate-paths/u)
  })
}

test('an overlay that is a link has the fleet around the link', async () => {
  const { 'overlays/lab/cluster.ts': own, ...rest } = clash
  const request = receive({ ...rest, 'clusters/one/cluster.ts': own }, { 'overlays/lab': '../clusters/one' })
  const { code, stderr } = await call(request, { at: 'overlays/lab' })
  assert.equal(code, 1)
  assert.match(stderr, /error\[overlap-with-other-cluster\].*\n {2}overlays\/yard\/cluster\.ts:3:/u)
})

for (const env of [{}, { ARGOCD_APP_SOURCE_PATH: undefined }]) {
  const how = 'ARGOCD_APP_SOURCE_PATH' in env ? 'without its path' : 'by its path'
  test(`a definition in the root, ${how}, is asked for a name`, async () => {
    const { code, stdout, stderr } = await call(receive({ 'cluster.ts': lab }), { at: '.', env })
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: '',
        stderr:
          "error: the definition in the repository's root has no name, and there is no folder to call the cluster after\nhelp: write name: the name of the cluster\n",
      },
    )
  })

  test(`a definition in the root that has a name, ${how}, is generated`, async () => {
    const named = definition(`name: 'lab', ${soundFields('10.1.0.0/24')}`)
    const { code, stderr } = await call(receive({ 'cluster.ts': named }), { at: '.', env })
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  })

  test(`nothing that is said in the root, ${how}, names the temporary folder`, async () => {
    for (const files of [
      { 'cluster.ts': `${lab}}}` },
      { 'overlays/lab/cluster.ts': `${lab}}}` },
      { 'README.md': '' },
    ] as Readonly<Record<string, string>>[]) {
      const request = receive(files)
      const { code, stdout, stderr } = await call(request, { at: '.', env })
      assert.notEqual(code, 0)
      assert.equal(stdout, '')
      assert.ok(!stderr.includes(path.basename(request.folder)) && !stderr.includes('_cmp_server'), stderr)
    }
    const request = receive({ 'cluster.ts': lab })
    const { stdout } = await call(request, { at: '.', env, words: ['parameters'] })
    assert.ok(!stdout.includes(path.basename(request.folder)), stdout)
  })
}

const outside = definition(`output: 'clusters', ${soundFields('10.1.0.0/24')}`)
const nested = {
  'overlays/lab/cluster.ts': outside,
  'clusters/yard/cluster.ts': definition(soundFields('10.2.0.0/24')),
}

for (const { title, files } of [
  { title: 'other overlays in it', files: nested },
  { title: 'a folder "overlays" in it', files: { ...nested, 'clusters/overlays/yard/cluster.ts': lab } },
  { title: 'another definition in it that is shared', files: { ...nested, 'clusters/_base/cluster.ts': lab } },
]) {
  test(`a folder that a cluster is generated into, and ${title}, is of that cluster`, async () => {
    const request = receive(files)
    const { code, stdout, stderr } = await call(request, { at: 'clusters' })
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
    assert.match(stdout, /10\.1\.0\.0\/24/u)
    const discovered = await call(request, { at: 'clusters', words: ['discover'] })
    assert.equal(discovered.stdout, '../overlays/lab/cluster.ts\n')
  })
}

for (const at of ['overlays/_base', 'overlays/.hidden', '_shared', 'fleet/_shared']) {
  test(`${at} is no cluster's folder, though it has a definition`, async () => {
    const request = receive({ 'overlays/lab/cluster.ts': lab, 'fleet/README.md': '', [`${at}/cluster.ts`]: lab })
    const { code, stdout, stderr } = await call(request, { at })
    const sign = path.basename(at)[0]
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 2,
        stdout: '',
        stderr: `error: ${at} has a definition, and is no cluster's folder: its name begins with "${sign}"\nhelp: point spec.source.path at the folder of a cluster, or rename this one\n`,
      },
    )
    const discovered = await call(request, { at, words: ['discover'] })
    assert.deepEqual(discovered, { code: 0, stdout: '', stderr: '' })
    assert.equal(await announcedIn(request, at), '')
  })
}

test('a link to a folder whose name begins with "_" is the folder of a cluster', async () => {
  const request = receive({ 'clusters/_one/cluster.ts': lab }, { 'overlays/lab': '../clusters/_one' })
  const at = 'overlays/lab'
  const { code, stderr } = await call(request, { at })
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  const discovered = await call(request, { at, words: ['discover'] })
  assert.equal(discovered.stdout, 'cluster.ts\n')
  assert.equal(await announcedIn(request, at), 'lab')
})

test('a folder with two definitions announces no cluster, and nothing fails', async () => {
  const request = receive({ 'overlays/lab/cluster.ts': lab, 'overlays/lab/cluster.yaml': 'release: v0.16.1\n' })
  assert.equal(await announcedIn(request, 'overlays/lab'), '')
})

/** The cluster that is announced as the value of its parameter. */
async function announcedIn(request: Request, at: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await call(request, { at, words: ['parameters'] })
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' })
  const announced = JSON.parse(stdout) as readonly { readonly name: string; readonly string?: string }[]
  return announced.find(({ name }) => name === 'cluster')?.string
}
