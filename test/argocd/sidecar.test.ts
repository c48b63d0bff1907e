import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { root } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { kustomizeBuild } from '../support/kubectl.ts'

const integration = path.join(root, 'integrations/argocd')
const read = (name: string): string => readFileSync(path.join(integration, name), 'utf8')

/** What of Argo CD's own Deployment the sidecar hangs on. */
const repoServer = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: argocd-repo-server }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: argocd-repo-server } }
  template:
    metadata: { labels: { app.kubernetes.io/name: argocd-repo-server } }
    spec:
      automountServiceAccountToken: false
      containers:
        - name: argocd-repo-server
          image: argocd
          volumeMounts: [{ name: tmp, mountPath: /tmp }, { name: plugins, mountPath: /home/argocd/cmp-server/plugins }]
      volumes: [{ name: tmp, emptyDir: {} }, { name: plugins, emptyDir: {} }, { name: var-files, emptyDir: {} }]
`

type Container = {
  readonly name: string
  readonly image: string
  readonly command: readonly string[]
  readonly securityContext: object
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[]
}

async function podOf(deployment = repoServer): Promise<{
  readonly containers: readonly Container[]
  readonly volumes: readonly { name: string }[]
}> {
  const folder = await fixture({
    'argocd/kustomization.yaml': 'resources: [deployment.yaml]\ncomponents: [../sidecar]\n',
    'argocd/deployment.yaml': deployment,
  })
  cpSync(integration, path.join(folder, 'sidecar'), { recursive: true })
  return parse(await kustomizeBuild(path.join(folder, 'argocd'))).spec.template.spec
}

test('the component adds a container to what is there, and nothing else changes', async () => {
  const { containers, volumes } = await podOf()
  assert.deepEqual(containers.map(({ name }) => name).toSorted(), ['argocd-repo-server', 'metallb-overlays'])
  const own = containers.find(({ name }) => name === 'metallb-overlays')
  assert.ok(own)
  const known = new Set(volumes.map(({ name }) => name))
  assert.deepEqual(
    own.volumeMounts.filter(({ name }) => !known.has(name)),
    [],
  )
  assert.equal(own.volumeMounts.find(({ mountPath }) => mountPath === '/tmp')?.name, 'metallb-overlays-tmp')
  assert.equal(own.volumeMounts.find(({ name }) => name === 'var-files')?.readOnly, true)
  assert.deepEqual(own.securityContext, {
    runAsNonRoot: true,
    runAsUser: 999,
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  })
})

test('the component finds the Deployment also where that says its namespace', async () => {
  const { containers } = await podOf(
    repoServer.replace('argocd-repo-server }', 'argocd-repo-server, namespace: argocd }'),
  )
  assert.deepEqual(containers.map(({ name }) => name).toSorted(), ['argocd-repo-server', 'metallb-overlays'])
})

test('plugin.yaml has only fields that Argo CD reads: it takes any other without a word', () => {
  const { apiVersion, kind, metadata, spec } = parse(read('plugin.yaml'))
  assert.deepEqual(
    { apiVersion, kind, metadata },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ConfigManagementPlugin',
      metadata: { name: 'metallb-overlays' },
    },
  )
  assert.deepEqual(spec, {
    generate: { command: ['metallb-overlays'], args: ['cmp', 'generate'] },
    parameters: { dynamic: { command: ['metallb-overlays'], args: ['cmp', 'parameters'] } },
  })
})

test('the image is built from what is there, and has the version of this package', () => {
  const dockerfile = read('Dockerfile')
  const { version, name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>
  const copied = [...dockerfile.matchAll(/^COPY ([^\s-]\S*) /gmu)].map(([, file]) => file!)
  assert.deepEqual(copied, ['.', 'integrations/argocd/plugin.yaml'])
  const run = [...dockerfile.matchAll(/node (scripts\/\S+)/gu)].map(([, file]) => file!)
  assert.deepEqual(run, ['scripts/bundle.ts', 'scripts/argocd-plugin.ts'])
  for (const file of [...copied, ...run]) assert.ok(existsSync(path.join(root, file)), file)
  for (const file of ['Dockerfile', 'sidecar.yaml', 'README.md']) {
    assert.ok(read(file).includes(`${name}-cmp:${version}`), file)
  }
})
