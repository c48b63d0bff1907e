import type { RuleCases } from './rule-cases.ts'

/** A session in a version of the API, with lines of its own under its spec. */
const peer = (spec: string, version = 'v1beta2'): string => `apiVersion: metallb.io/${version}
kind: BGPPeer
metadata: { name: tor, namespace: metallb-system }
spec:
  myASN: 65010
  peerASN: 65001
  peerAddress: 10.60.1.1
${spec}---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: edge, namespace: metallb-system }
spec: { addresses: [10.61.0.1-10.61.0.20] }
---
apiVersion: metallb.io/v1beta1
kind: BGPAdvertisement
metadata: { name: edge, namespace: metallb-system }
spec: { ipAddressPools: [edge] }
`

export const cases: RuleCases = {
  accepts: {
    'none, and a reference': peer('  passwordSecret: { name: tor-bgp, namespace: metallb-system }\n'),
    'an empty one': peer("  password: ''\n"),
    'a variable': peer('  password: ${BGP_PASSWORD}\n'),
    'what SOPS has encrypted': peer('  password: ENC[AES256_GCM,data:p673w==,type:str]\n'),
    'a placeholder of the Vault plugin': peer('  password: <path:kv/data/bgp#password>\n'),
  },
  rejects: {
    'a password': {
      cluster: peer('  password: correct-horse # ^ password-in-clear-text\n'),
      finds: [
        {
          underlined: '*************',
          message: 'BGPPeer "tor" has its password in clear text',
          help: 'write passwordSecret: { name: … }, and choose another password',
        },
      ],
    },
    'one of the version without references': {
      cluster: peer('  holdTime: 90s\n  password: correct-horse # ^ password-in-clear-text\n', 'v1beta1'),
      finds: [{ underlined: '*************', message: /^BGPPeer "tor"/, help: /which metallb\.io\/v1beta2 has/ }],
    },
  },
}
