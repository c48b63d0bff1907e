import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate } from './run-validate.ts'

const files = {
  'lan.yaml': String.raw`apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec:
  addresses:
    - "\e[31mred\e]0;title\a"
    - "home\n::error::forged"
---
apiVersion: v1
kind: Service
metadata: { name: traefik, namespace: ingress, annotations: { metallb.io/loadBalancerIPs: 192.168.1.60 } }
spec: { type: LoadBalancer, loadBalancerIP: "\e[31m", ports: [{ port: 443 }] }
`,
  'colour.yaml': `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge, namespace: metallb-system }
spec: { addresses: [192.168.1.0/33] } # \u{202E}\u{1F600}
`,
}

for (const format of ['text', 'github']) {
  test(`what files hold does not steer who reads ${format}`, async () => {
    const { stdout } = await validate(files, ['--format', format, 'lan.yaml', 'colour.yaml'])
    assert.match(stdout, /red/u)
    assert.match(stdout, /forged/u)
    assert.doesNotMatch(stdout, /(?!\n)[\p{Cc}\p{Cf}]/u)
    assert.doesNotMatch(stdout, /^::error::forged/mu)
  })
}

test('a line of a file is shown as wide as it is', async () => {
  const { stdout } = await validate(files, ['colour.yaml'])
  assert.match(stdout, /^4 \| spec: \{ addresses: \[192\.168\.1\.0\/33\] \} # \u{FFFD}\u{1F600}$/mu)
})
