import type { RuleCases } from './rule-cases.ts'

const l2 = "l2Advertisements: { public: { ipAddressPools: ['public'] } }"
const pool = (addresses: string, intended: string): string =>
  `{ pools: { public: { addresses: [${addresses}], intended: ${intended}, segment: 'routed' } }, ${l2} }`

export const cases: RuleCases = {
  accepts: {
    'the one address': pool("'203.0.113.7/32'", "'203.0.113.7'"),
    'of both families, written otherwise': pool(
      "'203.0.113.8/31', '2001:db8::7/128'",
      "['203.0.113.8-203.0.113.9', '2001:0db8::0007']",
    ),
    'two names for one address': pool(
      "'203.0.113.7/32'",
      "{ 'a.example.org': '203.0.113.7', 'b.example.org': '203.0.113.7' }",
    ),
    'nothing is said': `{ pools: { public: { addresses: ['203.0.113.7/32'], segment: 'routed' } }, ${l2} }`,
  },
  rejects: {
    'another address': {
      cluster: `{
        pools: {
          public: {
            addresses: ['203.0.113.8/32'], // ^ pool-is-not-intended
            intended: { 'home.example.org': '203.0.113.7' }, // ^ pool-is-not-intended
            segment: 'routed',
          },
        },
        ${l2},
      }`,
      finds: [
        {
          underlined: "'203.0.113.8/32'",
          message: '203.0.113.8/32 of pool "public" is more than what it is meant to be: 203.0.113.8',
          help: 'correct the pool; or, where the address has changed, what points to it and then intended',
          related: ["'203.0.113.7'  meant is 203.0.113.7 (home.example.org)"],
        },
        {
          underlined: "'203.0.113.7'",
          message: 'pool "public" is meant to be 203.0.113.7 (home.example.org), and does not have 203.0.113.7',
          help: /^correct the pool/,
        },
      ],
    },
    'too much, too little, and nothing at all': {
      cluster: `{
        pools: {
          wide: { addresses: ['10.0.0.4/30'], intended: '10.0.0.4', segment: 'routed' }, // ^ pool-is-not-intended
          narrow: { addresses: ['2001:db8::/127'], intended: ['2001:db8::/126'], segment: 'routed' }, // ^ pool-is-not-intended
          none: { addresses: ['10.0.0.8/32'], intended: [], segment: 'routed' }, // ^ pool-is-not-intended
        },
        l2Advertisements: { all: { ipAddressPoolSelectors: [{}] } },
      }`,
      finds: [
        { underlined: "'10.0.0.4/30'", message: /: 10\.0\.0\.5-10\.0\.0\.7 \(3 addresses\)$/, help: /^correct/ },
        { underlined: "'2001:db8::/126'", message: /does not have 2001:db8::2-2001:db8::3 \(2/, help: /^correct/ },
        { underlined: "'10.0.0.8/32'", message: /meant to be: 10\.0\.0\.8$/, help: /^correct/ },
      ],
    },
  },
}
