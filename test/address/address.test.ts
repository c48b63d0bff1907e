import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAddresses, formatAddress, parseAddress } from '../../src/address/index.ts'

const read: Record<string, string | undefined> = {
  '192.0.2.1': '192.0.2.1',
  '0.0.0.0': '0.0.0.0',
  '192.0.2.01': undefined,
  '192.0.2': undefined,
  '192.0.2.': undefined,
  '192.0.2.1.': undefined,
  '192.0.2.256': undefined,
  ' 192.0.2.1': undefined,
  '192.0.2.1%eth0': undefined,
  '': undefined,
  '2001:DB8::0001': '2001:db8::1',
  '2001:db8:0:0:1:0:0:1': '2001:db8::1:0:0:1',
  '2001:db8:0:1:1:1:1:1': '2001:db8:0:1:1:1:1:1',
  '::': '::',
  '::1': '::1',
  '1:2:3:4:5:6:7::': '1:2:3:4:5:6:7:0',
  '1:2:3:4:5:6:7:8::': undefined,
  '1::2::3': undefined,
  ':::': undefined,
  '00001::': undefined,
  'fe80::1%eth0': undefined,
  '::ffff:192.0.2.1': '192.0.2.1',
  '::ffff:c000:201': '192.0.2.1',
  '64:ff9b::192.0.2.1': '64:ff9b::c000:201',
  '::ffff:192.0.2.01': undefined,
  '192.0.2.1::': undefined,
}

test('an address is read and printed as Go does', () => {
  for (const [text, printed] of Object.entries(read)) {
    const address = parseAddress(text)
    assert.equal(address && formatAddress(address), printed, JSON.stringify(text))
  }
})

test('IPv4 sorts where its 16-byte form does', () => {
  const order = ['::1', '10.0.0.1', '255.255.255.255', '2001:db8::1'].map((text) => parseAddress(text)!)
  assert.deepEqual(order.toReversed().toSorted(compareAddresses), order)
})
