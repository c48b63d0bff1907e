import type { RuleCases } from './rule-cases.ts'

const rest = `pools: { edge: { addresses: ['10.61.0.1-10.61.0.20'], segment: 'routed' } },
      bgpAdvertisements: { edge: { ipAddressPools: ['edge'] } }`
const tor = "myASN: 65010, peerASN: 65001, peerAddress: '10.60.1.1'"

export const cases: RuleCases = {
  accepts: {
    'frr uses them': `{
      backend: 'frr', ${rest},
      bgpPeers: { tor: { ${tor}, sourceAddress: '10.60.1.9', localASN: 65011, enableGracefulRestart: true } },
    }`,
    'native uses the source address': `{
      backend: 'native', ${rest}, bgpPeers: { tor: { ${tor}, sourceAddress: '10.60.1.9' } },
    }`,
    'not set, or set to nothing': `{
      backend: 'frr-k8s', ${rest}, bgpPeers: { tor: { ${tor}, disableMP: false, sourceAddress: '' } },
    }`,
    'disableMP where it still means something': `{
      release: 'v0.14.9', backend: 'frr-k8s', ${rest},
      bgpPeers: { tor: { ${tor}, disableMP: true, enableGracefulRestart: true } },
    }`,
  },
  rejects: {
    'what the release does not know is told once': {
      cluster: `{
        release: 'v0.15.3', backend: 'frr-k8s', ${rest},
        bgpPeers: {
          tor: {
            ${tor},
            sourceAddress: '10.60.1.9', // ^ field-without-effect
            localASN: 65011, // ^ unknown-field
          },
        },
      }`,
      finds: [
        { underlined: "'10.60.1.9'", message: /not told of it/, help: /./ },
        { rule: 'unknown-field', underlined: 'localASN', message: /localASN/, help: /./ },
      ],
    },
    'an address and a number that frr-k8s is not told of': {
      cluster: `{
        backend: 'frr-k8s', ${rest},
        bgpPeers: {
          tor: {
            ${tor},
            sourceAddress: '10.60.1.9', // ^ field-without-effect
            localASN: 65011, // ^ field-without-effect
          },
        },
      }`,
      finds: [
        {
          underlined: "'10.60.1.9'",
          message: 'sourceAddress of BGPPeer "tor" has no effect: frr-k8s is not told of it',
          help: "delete it and let the node's routes choose the address, or use backend: 'frr'",
        },
        { underlined: '65011', message: /^localASN of BGPPeer "tor"/, help: /myASN/ },
      ],
    },
    'disableMP from v0.15.0 on': {
      cluster: `{
        release: 'v0.15.3', backend: 'frr', ${rest},
        bgpPeers: { tor: { ${tor}, disableMP: true } }, // ^ field-without-effect
      }`,
      finds: [{ underlined: 'true', message: /since v0\.15\.0 a session/, help: /dualStackAddressFamily: true$/ }],
    },
    'what the first releases of frr-k8s left out': {
      cluster: `{
        release: 'v0.14.4', backend: 'frr-k8s', ${rest},
        bgpPeers: { tor: { ${tor}, disableMP: true } }, // ^ field-without-effect
      }`,
      finds: [{ underlined: 'true', message: /from v0\.14\.5 on$/, help: /v0\.14\.5 or later$/ }],
    },
    'graceful restart in v0.14.8': {
      cluster: `{
        release: 'v0.14.8', backend: 'frr-k8s', ${rest},
        bgpPeers: { tor: { ${tor}, enableGracefulRestart: true } }, // ^ field-without-effect
      }`,
      finds: [{ underlined: 'true', message: /from v0\.14\.9 on$/, help: /v0\.14\.9 or later$/ }],
    },
  },
}
