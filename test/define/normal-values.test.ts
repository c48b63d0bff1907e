import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, defineCluster } from '../../src/index.ts'
import type { Cluster } from '../../src/index.ts'

function lab(more: object): Cluster {
  return defineCluster({
    name: 'lab',
    release: 'v0.16.1',
    install: 'kustomize',
    pools: { lan: { addresses: ['10.0.0.0/24'] } },
    l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
    ...more,
  })
}

for (const release of ['v0.16.1', '0.16.1', ' v0.16.1\n', '\t0.16.1 ']) {
  test(`the release ${JSON.stringify(release)} is installed as v0.16.1`, () => {
    const { files } = compile(lab({ release }))
    assert.deepEqual(files, compile(lab({})).files)
    assert.match([...files.values()].join(), /v0\.16\.1\b/)
  })
}

for (const namespace of ['', ' ', 'Lab', '-lab', 'lab-', 'lab.one', 'lab\n', 'l'.repeat(64)]) {
  test(`the namespace ${JSON.stringify(namespace)} is refused`, () => {
    const [finding] = compile(lab({ namespace })).diagnostics
    assert.deepEqual([finding?.name, finding?.path], ['invalid-definition', ['namespace']])
    assert.match(finding?.help ?? '', /1 to 63/)
  })
}

for (const namespace of ['l', 'metallb-system', '0', 'l'.repeat(63)]) {
  test(`the namespace ${JSON.stringify(namespace)} is taken`, () => {
    assert.notEqual(compile(lab({ namespace })).files.size, 0)
  })
}
