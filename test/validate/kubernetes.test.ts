import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'

const pool = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge-pool, namespace: metallb-system }
spec: { addresses: [10.1.0.0/28] }
`
const release = (version: string) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb, namespace: metallb-system }
spec: { chart: { spec: { chart: metallb, version: ${version} } } }
`
const plan = (version: string) => `apiVersion: upgrade.cattle.io/v1
kind: Plan
metadata: { name: server, namespace: system-upgrade }
spec:
  version: ${version}
`

const peer = (more: string) => `apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec: { myASN: 65000, peerASN: 65001, peerAddress: 10.0.0.1${more} }
`

async function repository(metallb: string, kubernetes: string): Promise<string> {
  return fixture({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'clusters/home/metallb/pool.yaml': pool,
    'clusters/home/metallb/release.yaml': release(metallb),
    'clusters/home/system-upgrade/plan.yaml': plan(kubernetes),
    'clusters/office/talos/talconfig.yaml': 'clusterName: office\nkubernetesVersion: v1.30.1\n',
  })
}

test('the Kubernetes version is read from the cluster that is nearest, and said with its place', async () => {
  const cwd = await repository('0.14.9', 'v1.35.2+k3s1')
  const { code, stdout } = await metallbOverlays(['validate', 'clusters/home/metallb'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(
    stdout,
    /^clusters\/home\/metallb: Kubernetes v1\.35\.2\+k3s1 \(clusters\/home\/system-upgrade\/plan\.yaml:5\)$/m,
  )
})

test('a Kubernetes version that refuses the CRDs of the installed release is an error at its place', async () => {
  const cwd = await repository('0.15.3', 'v1.36.0+k3s1')
  const { code, stdout } = await metallbOverlays(['validate', 'clusters/home/metallb'], { cwd })
  assert.equal(code, 1)
  assert.match(
    stdout,
    /^error\[kubernetes-refuses-crds\] Kubernetes v1\.36\.0\+k3s1 refuses the CRDs of MetalLB v0\.15\.3/m,
  )
  assert.match(stdout, /--> clusters\/home\/system-upgrade\/plan\.yaml:5:12$/m)
  assert.equal(
    (await metallbOverlays(['validate', path.join(cwd, 'clusters/home/metallb')], { cwd: path.join(cwd, 'clusters') }))
      .code,
    1,
  )
})

test('a release that is not known, or new enough, is no reason', async () => {
  const cwd = await repository('0.16.1', 'v1.36.0+k3s1')
  assert.equal((await metallbOverlays(['validate', 'clusters/home/metallb'], { cwd })).code, 0)
})

test('v0.16.0 is refused where a BGPPeer has the one field that it left', async () => {
  for (const [more, severity] of [
    [', localASN: 65002', 'error'],
    ['', 'warning'],
  ] as const) {
    const cwd = await repository('0.16.0', 'v1.36.0+k3s1')
    await writeFile(path.join(cwd, 'clusters/home/metallb/peer.yaml'), peer(more))
    const { stdout } = await metallbOverlays(['validate', 'clusters/home/metallb'], { cwd })
    assert.match(
      stdout,
      new RegExp(
        `^${severity}\\[kubernetes-refuses-crds\\] .* refuses a BGPPeer with spec\\.localASN .* v0\\.16\\.1`,
        'm',
      ),
    )
  }
})
