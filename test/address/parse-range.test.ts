import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCidr, isRangeFault, parseRange } from '../../src/address/index.ts'

const accepted: Record<string, readonly string[]> = {
  '192.0.2.0/24': ['192.0.2.0/24'],
  '192.0.2.77/24': ['192.0.2.0/24'],
  '192.0.2.1/032': ['192.0.2.1/32'],
  '0.0.0.0/0': ['0.0.0.0/0'],
  '::/0': ['::/0'],
  '2001:db8::77/64': ['2001:db8::/64'],
  '::ffff:10.0.0.0/104': ['10.0.0.0/8'],
  '::ffff:10.0.0.0/95': ['::fffe:0:0/95'],
  '192.0.2.1-192.0.2.1': ['192.0.2.1/32'],
  '192.0.2.1 - 192.0.2.6': ['192.0.2.1/32', '192.0.2.2/31', '192.0.2.4/31', '192.0.2.6/32'],
  '\u0085192.0.2.1\u00a0-\t192.0.2.1\n': ['192.0.2.1/32'],
  '0.0.0.0-255.255.255.255': ['0.0.0.0/0'],
  '192.0.2.254-::ffff:192.0.2.255': ['192.0.2.254/31'],
  '2001:db8::-2001:db8::ffff': ['2001:db8::/112'],
  '192.0.2.1-2001:db8::1': [],
  '::-192.0.2.1': [],
}

test('an entry of a pool is read as MetalLB does', () => {
  for (const [text, cidrs] of Object.entries(accepted)) {
    const range = parseRange(text)
    assert.ok(!isRangeFault(range), text)
    assert.deepEqual(range.cidrs.map(formatCidr), cidrs, text)
  }
})

const refused: Record<string, string> = {
  '': 'not-a-cidr',
  '192.0.2.1': 'not-a-cidr',
  ' 192.0.2.0/24': 'not-a-cidr',
  '192.0.2.0/33': 'not-a-cidr',
  '192.0.2.0/': 'not-a-cidr',
  '192.0.2.0/+8': 'not-a-cidr',
  '192.0.02.0/24': 'not-a-cidr',
  'fe80::%eth0/64': 'not-a-cidr',
  '192.0.2.0/24-192.0.2.9': 'start',
  '-192.0.2.9': 'start',
  '192.0.2.1-9': 'end',
  '192.0.2.1-192.0.2.3-192.0.2.9': 'end',
  '\ufeff192.0.2.1-192.0.2.9': 'start',
  '192.0.2.9-192.0.2.1': 'reversed',
  '2001:db8::1-192.0.2.1': 'reversed',
}

test('what is no entry says which part is wrong', () => {
  for (const [text, fault] of Object.entries(refused)) {
    const range = parseRange(text)
    assert.equal(isRangeFault(range) ? range.fault : 'accepted', fault, JSON.stringify(text))
  }
})

test('white space within an address costs no more than its length: its square would take days', () => {
  const start = `192.0.2.1${' '.repeat(5_000_000)}9`
  assert.deepEqual(parseRange(`${start}-192.0.2.9`), { fault: 'start', value: start })
})
