import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lintYamlExample } from './yaml-example.ts'

const pool = (allocation = '') => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge-pool, namespace: metallb-system }
spec: { addresses: [192.168.1.60-192.168.1.75]${allocation} }
`

const service = (metadata: string, annotations: string, spec = '') => `---
apiVersion: v1
kind: Service
metadata: { ${metadata}, annotations: { ${annotations} } }
spec: { type: LoadBalancer${spec} }
`

const asking = 'metallb.io/loadBalancerIPs: 192.168.1.60'
const ofTraefik = ', serviceAllocation: { namespaces: [traefik] }'
const ofEdge = ', serviceAllocation: { serviceSelectors: [{ matchLabels: { tier: edge } }] }'

/** What hangs on a value that is not known, and the rules that speak where it is. */
const cases: Readonly<
  Record<string, readonly [yaml: (value: string) => string, known: string, rules: readonly string[]]>
> = {
  'the namespace, where a pool is for some': [
    (value) => pool(ofTraefik) + service(`name: web, namespace: "${value}"`, asking),
    'nginx',
    ['service-gets-no-address'],
  ],
  'a label, where a pool is for some': [
    (value) => pool(ofEdge) + service(`name: web, namespace: web, labels: { tier: "${value}" }`, asking),
    'core',
    ['service-gets-no-address'],
  ],
  'the family policy': [
    (value) =>
      service(
        'name: web, namespace: web',
        'metallb.io/loadBalancerIPs: "192.168.1.60,fd00::1"',
        `, ipFamilyPolicy: "${value}"`,
      ),
    'SingleStack',
    ['invalid-address-request'],
  ],
  'a sharing key': [
    (value) =>
      pool() +
      service('name: dns-udp, namespace: dns', `${asking}, metallb.io/allow-shared-ip: dns`) +
      service('name: dns-tcp, namespace: dns', `${asking}, metallb.io/allow-shared-ip: "${value}"`),
    'other',
    ['sharing-will-fail'],
  ],
  'a port': [
    (value) =>
      pool() +
      service('name: a, namespace: web', `${asking}, metallb.io/allow-shared-ip: web`, ', ports: [{ port: 80 }]') +
      service('name: b, namespace: web', `${asking}, metallb.io/allow-shared-ip: web`, `, ports: [{ port: ${value} }]`),
    '80',
    ['sharing-will-fail'],
  ],
  'a pool': [
    (value) => pool() + service('name: web, namespace: web', `metallb.io/address-pool: "${value}"`),
    'edge',
    ['unknown-pool'],
  ],
}

const placeholders = ['${WEB}', '$WEB', '$(WEB)', '%WEB%', '<path:kv/data/net#web>']

describe('a Service is judged where what decides is known', () => {
  for (const [title, [yaml, known, rules]] of Object.entries(cases)) {
    test(title, () => {
      assert.deepEqual(rulesOn(yaml(known)), rules)
      for (const placeholder of placeholders) {
        const written = title === 'a port' ? `"${placeholder}"` : placeholder
        assert.deepEqual(rulesOn(yaml(written)), [], placeholder)
      }
    })
  }

  test('a value that decides nothing may be missing', () => {
    const metadata = 'name: web, namespace: "${NAMESPACE}", labels: { version: "${VERSION}" }'
    assert.deepEqual(rulesOn(service(metadata, 'metallb.io/loadBalancerIPs: web.lan')), ['invalid-address-request'])
  })
})

function rulesOn(yaml: string): readonly string[] {
  const { found } = lintYamlExample(yaml, new Date('2026-06-01T12:00:00Z'))
  return [...new Set(found.map(({ rule }) => rule))].filter((rule) => rule !== 'pool-not-advertised')
}
