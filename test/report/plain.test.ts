import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Severity } from '../../src/diagnostics/diagnostic.ts'
import type { Located } from '../../src/report/located.ts'
import { plainReport } from '../../src/report/plain.ts'

const limit = 3

function finding(severity: Severity, message: string, more: Partial<Located> = {}): Located {
  const diagnostic = { name: 'pool-overlaps-dhcp', source: 'lint', severity, message } as const
  const place = { file: 'cluster.ts', line: 4, column: 7, length: 3, lineText: 'lan' }
  return { diagnostic, place, related: [], ...more }
}

test('the worst come first, and what is beyond the limit is counted', () => {
  const findings = [
    finding('info', 'one'),
    finding('warning', 'two'),
    finding('error', 'three'),
    finding('warning', 'four'),
    finding('error', 'five'),
  ]
  assert.equal(
    plainReport(findings, limit),
    [
      'cluster.ts:4:7: error[pool-overlaps-dhcp]: three',
      'cluster.ts:4:7: error[pool-overlaps-dhcp]: five',
      'cluster.ts:4:7: warning[pool-overlaps-dhcp]: two',
      'and 2 more: 1 warning, 1 info',
      '',
    ].join('\n'),
  )
})

test('related places and help stand below', () => {
  const { diagnostic, place } = finding('error', 'both answer')
  const located = {
    diagnostic: { ...diagnostic, help: 'move one', related: [{ message: 'the other' }, { message: 'no place' }] },
    place,
    related: [place, undefined],
  }
  assert.equal(
    plainReport([located], limit),
    [
      'cluster.ts:4:7: error[pool-overlaps-dhcp]: both answer',
      '  cluster.ts:4:7: the other',
      '  no place',
      '  help: move one',
      '',
    ].join('\n'),
  )
})

test('a message is one line of bounded length, without control characters', () => {
  const text = plainReport([finding('error', `a\u001B[31m\nb${'x'.repeat(9000)}`, { place: undefined })], limit)
  assert.match(text, /^error\[pool-overlaps-dhcp\]: a\\u\{1b\}\[31m bx+ …\n$/u)
  assert.ok(text.length <= 501, String(text.length))
})

test('no finding is no text', () => assert.equal(plainReport([], limit), ''))
