import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { compile, defineCluster } from '../../src/index.ts'
import type { Cluster, Compilation } from '../../src/index.ts'

/** What one reader of YAML or another takes for something else than the string that it is, or cannot lay out. */
export const oddTexts: readonly string[] = [
  'yes',
  'no',
  'on',
  'Off',
  'y',
  'N',
  'true',
  'False',
  'null',
  'Null',
  '~',
  '',
  '0o7',
  '012',
  '09',
  '0x1F',
  '0b11',
  '1_000',
  '1,000',
  '1e3',
  '1.',
  '.5',
  '+1',
  '.inf',
  '-.INF',
  '.nan',
  '1:20',
  '190:20:30',
  '2027-01-31',
  '2027-01-31T00:00:00Z',
  '#',
  'a #b',
  ': ',
  'a: b',
  'x:',
  '- a',
  '-',
  '? x',
  '|',
  '>',
  '!tag',
  '&a',
  '*a',
  '%x',
  '@x',
  '`x',
  '<<',
  '=',
  '{}',
  '[]',
  'a, b',
  '"q"',
  "it's",
  `both "q" and it's`,
  '\\',
  'a\\nb',
  '\\"',
  '${VAR}',
  '$(VAR)',
  '---',
  '...',
  ' x',
  'x ',
  'a\tb',
  '\ttab',
  '\n',
  '\nlead',
  'trail\n',
  'trail\n\n',
  'two\nlines',
  '  a\nb',
  'a\n  b\n\n\nc',
  'a \nb',
  '\r',
  '\u{0}',
  '\u{1b}[31m',
  'a\u{a0}b',
  'a\n---\nb',
  'key: |\n  block\n',
  '😀 emoji',
  '😀'.repeat(60),
  'é'.repeat(90),
  'x'.repeat(300),
  '"'.repeat(100),
  'long '.repeat(60),
  '\u{7} '.repeat(40),
  'wired only: '.repeat(20).trim(),
  'see #42, '.repeat(20).trim(),
  'a  b '.repeat(30),
  `${'x'.repeat(79)} ${'y'.repeat(79)}`,
  `${'words of one line '.repeat(9)}end\n${'and of the next '.repeat(9)}end`,
  `one\n\n${'another paragraph '.repeat(9)}\nend\n`,
]

/** Right in our files, but kustomize cannot read back what it writes of them itself. */
export const foreignBreaks: readonly string[] = [
  'a\u{85}b: c',
  'a\u{2028}b: c',
  'a\u{2029}- c',
  '\u{85}',
  '\u{feff}a',
  '\u{7f}',
  '\t\n',
]

export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...oddTexts),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"', "'", '\\', '\t', '1', '~', '😀', 'word '), {
        maxLength: 60,
      })
      .map((parts) => parts.join('')),
  )
  .filter((text) => !/[\u{7f}-\u{9f}\u{2028}\u{2029}\u{feff}]|\n.*\t|\t.*\n/su.test(text))

const names = ['yes', 'null', 'on', '1e3', '012', '0x1f', '2027-01-31', 'y', 'true', 'edge-pool', 'edge.pool', 'lab']

const isLabel = /^(?:[a-z0-9](?:[-\w.]{0,61}[a-z0-9])?)?$/iu

/** A cluster that holds these texts wherever a definition takes any text, in resources with names that look like something else. */
export function oddCluster(texts: readonly string[]): Cluster {
  const at = (index: number): string => texts[index % texts.length]!
  const annotations = Object.fromEntries(texts.map((text, index) => [`example.org/note-${index}`, text]))
  return defineCluster({
    name: 'lab',
    release: 'v0.16.1',
    backend: 'native',
    owner: at(0),
    ticket: at(1),
    why: at(2),
    pools: Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          addresses: [`10.0.${index}.0/24` as const],
          labels: { ...(isLabel.test(at(index)) && { tier: at(index) }), [name]: name },
          annotations: index === 0 ? annotations : { 'example.org/note': at(index) },
          why: at(index),
          owner: at(index + 1),
        },
      ]),
    ),
    l2Advertisements: { lan: { ipAddressPools: names, interfaces: ['yes', '0x1f'] } },
    communities: Object.fromEntries([...new Set(texts)].map((text, index) => [text, `65000:${index}`])),
  })
}

export const anyOddCluster: fc.Arbitrary<Cluster> = fc.array(anyText, { minLength: 1, maxLength: 30 }).map(oddCluster)

/** What a cluster compiles to, which must be accepted. */
export function compiled(cluster: Cluster): Compilation {
  const compilation = compile(cluster)
  assert.deepEqual(
    compilation.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  )
  return compilation
}
