import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Application, ApplicationSet } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'
import type { IApplication, IApplicationSet } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'
import { parseAllDocuments } from 'yaml'
import { metallbOverlays, root } from '../cli/command.ts'
import { definition, repository, soundFields } from '../cli/lab.ts'

const url = 'https://git.example.org/platform/fleet.git'

async function applications(
  cwd: string,
  ...options: readonly string[]
): Promise<readonly (IApplication | IApplicationSet)[]> {
  const { code, stdout, stderr } = await metallbOverlays(['cmp', 'applications', '--repo-url', url, ...options], {
    cwd,
  })
  assert.equal(code, 0, stderr)
  const objects = parseAllDocuments(stdout).map((document) => document.toJS() as IApplication | IApplicationSet)
  for (const object of objects)
    (object.kind === 'Application' ? new Application(object) : new ApplicationSet(object)).validate()
  return objects
}

function specsOf(objects: readonly (IApplication | IApplicationSet)[]): Readonly<Record<string, IApplication['spec']>> {
  return Object.fromEntries(
    objects.map((each) => [each.metadata.name, each.kind === 'Application' ? each.spec : each.spec.template.spec]),
  )
}

/** A cluster `lab` with these fields, whose release and backend are v0.16.1 and native. */
const labWith = (fields: string): Promise<string> =>
  repository({ 'overlays/lab/cluster.ts': definition(`${fields}${soundFields('10.1.0.0/24')}`) })

test('what is committed is applied by one Application, and installed by another before it', async () => {
  const objects = await applications(await labWith(`install: 'kustomize', `), '--revision', 'main')
  const { 'metallb-lab': config, 'metallb-lab-install': install } = specsOf(objects)
  assert.deepEqual(
    objects.map(({ metadata }) => [metadata.name, metadata.annotations?.['argocd.argoproj.io/sync-wave']]),
    [
      ['metallb-lab-install', '0'],
      ['metallb-lab', '1'],
    ],
  )
  assert.deepEqual(config?.source, { repoURL: url, targetRevision: 'main', path: 'overlays/lab' })
  assert.deepEqual(install?.source, { repoURL: url, targetRevision: 'main', path: 'overlays/lab/install' })
  assert.deepEqual(config?.destination, { name: 'lab', namespace: 'metallb-system' })
  assert.deepEqual(config?.syncPolicy?.retry, { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } })
})

async function optionsOf(fields: string, ...options: readonly string[]): Promise<unknown> {
  const { 'metallb-lab': config } = specsOf(await applications(await labWith(fields), ...options))
  return config?.syncPolicy?.syncOptions
}

test('pruning is confirmed: by the resources where they say so, else by the Application', async () => {
  const confirmed = ['Delete=confirm', 'Prune=confirm', 'SkipDryRunOnMissingResource=true']
  assert.deepEqual(await optionsOf(''), confirmed)
  assert.equal(await optionsOf(`gitops: 'argocd', `), undefined)
  assert.equal(await optionsOf('', '--mode', 'plugin'), undefined)
})

test('the plugin is called for the folder of the definition, and its version is part of what is cached', async () => {
  const cwd = await labWith(`install: 'kustomize', output: 'metallb/prod', `)
  const { 'metallb-lab': config, 'metallb-lab-install': install } = specsOf(await applications(cwd, '--mode', 'plugin'))
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  assert.deepEqual(config?.source, {
    repoURL: url,
    targetRevision: 'HEAD',
    path: 'overlays/lab',
    plugin: { name: 'metallb-overlays', env: [{ name: 'METALLB_OVERLAYS_VERSION', value: version }] },
  })
  assert.deepEqual(install?.source, {
    repoURL: 'https://github.com/metallb/metallb',
    targetRevision: 'v0.16.1',
    path: 'config/native',
  })
})

test("where nothing is committed, the chart comes from MetalLB's repository, into a namespace of its own", async () => {
  const objects = await applications(await labWith(`install: 'helm', namespace: 'lb', `), '--mode', 'plugin')
  const install = specsOf(objects)['metallb-lab-install']
  assert.equal(install?.source?.chart, 'metallb')
  assert.equal(install?.source?.targetRevision, '0.16.1')
  assert.deepEqual(install?.source?.helm?.valuesObject, {
    frrk8s: { enabled: false },
    speaker: { frr: { enabled: false } },
  })
  assert.deepEqual(install?.syncPolicy?.syncOptions, ['CreateNamespace=true'])
  assert.equal(
    install?.syncPolicy?.managedNamespaceMetadata?.labels?.['pod-security.kubernetes.io/enforce'],
    'privileged',
  )
})

for (const { release, ignored } of [
  { release: 'v0.13.2', ignored: ['bgppeers.metallb.io', 'validating-webhook-configuration'] },
  { release: 'v0.14.9', ignored: ['bgppeers.metallb.io', 'metallb-webhook-configuration'] },
  { release: 'v0.15.0', ignored: undefined },
]) {
  test(`what ${release} writes into its own manifests is ${ignored ? '' : 'not '}ignored`, async () => {
    const fields = soundFields('10.1.0.0/24').replace('v0.16.1', release).replace('avoidBuggyIPs: true, ', '')
    const cwd = await repository({ 'overlays/lab/cluster.ts': definition(`install: 'kustomize', ${fields}`) })
    const { 'metallb-lab-install': install, 'metallb-lab': config } = specsOf(await applications(cwd))
    assert.deepEqual(
      install?.ignoreDifferences?.map(({ name }) => name),
      ignored,
    )
    assert.deepEqual(install?.syncPolicy?.syncOptions, ignored && ['RespectIgnoreDifferences=true'])
    assert.equal(config?.ignoreDifferences, undefined)
  })
}

test('an ApplicationSet takes each folder of the overlays, but not what is shared', async () => {
  const [set] = await applications(
    await labWith(''),
    '--kind',
    'applicationset',
    '--server',
    'https://kubernetes.default.svc',
  )
  assert.ok(set?.kind === 'ApplicationSet')
  assert.deepEqual(set.spec.generators[0]?.git?.directories, [
    { path: 'overlays/*' },
    { path: 'overlays/_*', exclude: true },
  ])
  assert.equal(set.spec.template.metadata.name, 'metallb-{{.path.basenameNormalized}}')
  assert.equal(set.spec.template.spec.destination.server, 'https://kubernetes.default.svc')
  assert.equal(set.spec.syncPolicy?.preserveResourcesOnDeletion, true)
})

const refused = [
  {
    title: 'no repository',
    fields: '',
    options: [],
    code: 2,
    says: 'which repository is Argo CD to fetch? none is named',
  },
  {
    title: 'a repository that only this machine has',
    fields: '',
    options: ['--repo-url', '../fleet'],
    code: 2,
    says: '../fleet is no address of a server',
  },
  {
    title: 'a server that is none',
    fields: '',
    options: ['--repo-url', url, '--server', 'homelab'],
    code: 2,
    says: '--server homelab: this is no address of an API server',
  },
  {
    title: 'a set over a folder with another name',
    fields: `output: 'metallb/prod', `,
    options: ['--repo-url', url, '--kind', 'applicationset'],
    code: 2,
    says: "an ApplicationSet takes the cluster's name from its folder: lab is in metallb/prod",
  },
  {
    title: 'a set for some clusters',
    fields: '',
    options: ['--repo-url', url, '--kind', 'applicationset', 'lab'],
    code: 2,
    says: 'an ApplicationSet is for all clusters',
  },
  {
    title: 'a cluster that build refuses',
    fields: `segments: { lan: { subnet: '10.1.0.0/33' } }, `,
    options: ['--repo-url', url],
    code: 1,
    says: 'error: lab: refused by build, which says why: metallb-overlays build lab',
  },
]

const nonsense: readonly (readonly [options: readonly string[], says: string])[] = [
  ['https://', 'https:///fleet.git', 'https://g/x y', 'https://g:port/x', 'git@host', 'ssh://git@', 'oci://'].map(
    (address) => [['--repo-url', address], `${address} is no address of a server`] as const,
  ),
  ['', ' ', 'main\nother'].map(
    (revision) => [['--repo-url', url, '--revision', revision], 'this is no branch, tag or commit'] as const,
  ),
  [[['--repo-url', url, '--project', 'Bad Name'], '--project Bad Name: this is no name of a project'] as const],
  [[['--repo-url', url, '--argocd-namespace', 'Bad NS!'], 'Bad NS!: this is no name of a namespace'] as const],
  [[['--repo-url', url, '--argocd-namespace', ''], "--argocd-namespace '': this is no name of a namespace"] as const],
  [[['--repo-url', url, '--server', 'https://g x'], '--server https://g x: this is no address'] as const],
].flat()

test('what cannot be the name or address of something is refused', async () => {
  const cwd = await labWith('')
  for (const [options, says] of nonsense) {
    const outcome = await metallbOverlays(['cmp', 'applications', ...options], { cwd })
    assert.deepEqual({ code: outcome.code, stdout: outcome.stdout }, { code: 2, stdout: '' }, options.join(' '))
    assert.ok(outcome.stderr.includes(says), outcome.stderr)
  }
})

test('what Argo CD can fetch from, and be told to take, is taken as it is', async () => {
  const cwd = await labWith('')
  const addresses = [
    'http://git.example.org:8080/fleet',
    'https://[fd00::1]:3000/fleet.git',
    'git@git.example.org:platform/fleet.git',
    'ssh://git@git.example.org:2222/platform/fleet.git',
    'oci://registry.example.org/platform/fleet',
  ]
  for (const address of addresses) {
    const { 'metallb-lab': config } = specsOf(
      await applications(cwd, '--repo-url', address, '--revision', '>=1.2 <2.0'),
    )
    assert.deepEqual([config?.source?.repoURL, config?.source?.targetRevision], [address, '>=1.2 <2.0'])
  }
})

test('two clusters whose Applications would have one name are refused', async () => {
  const cwd = await repository({
    'overlays/lab/cluster.ts': definition(`install: 'kustomize', ${soundFields('10.1.0.0/24')}`),
    'overlays/lab-install/cluster.ts': definition(soundFields('10.2.0.0/24')),
  })
  for (const kind of ['application', 'applicationset']) {
    const { code, stdout, stderr } = await metallbOverlays(['cmp', 'applications', '--repo-url', url, '--kind', kind], {
      cwd,
    })
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' })
    assert.match(stderr, /^error: lab and lab-install would both have an Application metallb-lab-install$/mu)
  }
})

test('what is secret in the address is not printed', async () => {
  const { code, stdout, stderr } = await metallbOverlays(
    ['cmp', 'applications', '--repo-url', 'https://ada:hunter2@git.example.org/fleet.git'],
    { cwd: await labWith('') },
  )
  assert.equal(code, 0)
  assert.match(stdout, /repoURL: https:\/\/git\.example\.org\/fleet\.git$/mu)
  assert.equal(stderr, 'without what is secret in its address, the repository is https://git.example.org/fleet.git\n')
})

for (const { title, fields, options, code, says } of refused) {
  test(`${title}: nothing is printed, and it is said why`, async () => {
    const outcome = await metallbOverlays(['cmp', 'applications', ...options], { cwd: await labWith(fields) })
    assert.deepEqual({ code: outcome.code, stdout: outcome.stdout }, { code, stdout: '' })
    assert.ok(outcome.stderr.includes(says), outcome.stderr)
  })
}

test('options of applications are none of a request', async () => {
  const { code, stderr } = await metallbOverlays(['cmp', 'generate', '--mode', 'plugin'], { cwd: await labWith('') })
  assert.equal(code, 2)
  assert.match(stderr, /cmp generate has no option --mode/u)
})

test('a cluster whose resources stand in YAML is not passed over in silence', async () => {
  const refers = `import { defineCluster, fromKustomization } from 'metallb-overlays'
    export default defineCluster({ release: 'v0.16.1', backend: 'native', resources: fromKustomization('clusters/lab') })`
  const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [10.1.0.0/24] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lan, namespace: metallb-system }
spec: { ipAddressPools: [lan] }
`
  const cwd = await repository({ 'overlays/lab/cluster.ts': refers, 'clusters/lab/pool.yaml': pool })
  const { code, stdout, stderr } = await metallbOverlays(['cmp', 'applications', '--repo-url', url], { cwd })
  assert.deepEqual([code, stdout], [0, ''])
  assert.equal(stderr, 'lab: no Application for its resources, which stand in YAML that somebody applies already\n')
})
