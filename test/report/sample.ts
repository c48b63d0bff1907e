import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Located } from '../../src/report/located.ts'
import type { Report } from '../../src/report/report.ts'
import type { Edit } from '../../src/source/edit.ts'
import { placeOf } from '../../src/source/place.ts'
import type { Place } from '../../src/source/place.ts'

const definition = [
  `import { defineCluster } from 'metallb-overlays'`,
  ``,
  `export default defineCluster({`,
  `  pools: { lan: { addresses: ['192.168.1.60/30', '192.168.1.62/32'] } },`,
  `})`,
  ``,
].join('\n')

/** Where a text stands for the first time. */
function placeIn(file: string, source: string, text: string): Place {
  const start = source.indexOf(text)
  return placeOf(file, source, start, start + text.length)
}

const file = 'overlays/attic room/cluster.ts'
const first = placeIn(file, definition, "'192.168.1.60/30'")
const second = placeIn(file, definition, "'192.168.1.62/32'")
const yaml = 'kind: "IPAddressPool"\nmetadata: {name: <50% & more>}\n'

function located(diagnostic: Diagnostic, place?: Place, related: Located['related'] = []): Located {
  return { diagnostic, place, related }
}

/** Another address in place of what is underlined. */
function editAt({ line, column, length }: Place): Edit {
  const start = definition.split('\n', line - 1).join('\n').length + column
  return { file, source: definition, start, end: start + length, text: "'192.168.1.64/32'" }
}

const overlap: Diagnostic = {
  name: 'overlapping-addresses',
  source: 'metallb',
  severity: 'error',
  message: '192.168.1.62/32 overlaps 192.168.1.60/30 of the same pool',
  help: 'remove one of the two',
  object: 0,
  path: ['spec', 'addresses', 1],
  related: [{ object: 0, path: ['spec', 'addresses', 0], message: '192.168.1.60/30 of the same pool' }],
}

const odd: Diagnostic = {
  name: 'invalid-metadata',
  source: 'api-server',
  severity: 'warning',
  message: '"<50% & more>:,\u{1F980}"\r\nends with a \u{0001}',
}

/** One of each kind of finding, with what is hard to write in some format: spaces, markup, percents, line breaks, control characters. */
export const sample: Report = {
  tool: { name: 'metallb-overlays', version: '0.1.0' },
  unitsAre: 'clusters',
  failOn: 'error',
  facts: { check: true, orphans: ['overlays/gone/config.yaml'] },
  findings: [
    located(
      { name: 'stale-output', source: 'lint', severity: 'error', message: 'overlays/gone/config.yaml is orphaned' },
      { file: 'overlays/gone/config.yaml', line: 1, column: 1, length: 1, lineText: '' },
    ),
  ],
  notJudged: ['overlaps with cellar, whose definition does not load'],
  units: [
    {
      name: 'attic "room"',
      file,
      outcome: 'refused',
      notJudged: [{ rule: 'pool-overlaps-dhcp', lacks: ['the DHCP range of segment "lan"'] }],
      facts: { definition: file, output: 'overlays/attic room', files: [] },
      findings: [
        { ...located(overlap, second, [first]), fix: { description: 'write 192.168.1.64/32', edit: editAt(second) } },
        located(odd, placeIn('apps/pool:1,2.yaml', yaml, '<50% & more>')),
        located({ ...overlap, name: 'cannot-write', source: 'lint', message: 'no place at all', related: [] }),
      ],
    },
    {
      name: 'lab',
      file: 'overlays/lab/cluster.ts',
      outcome: 'unchanged',
      notJudged: [],
      facts: { definition: 'overlays/lab/cluster.ts', output: 'overlays/lab', files: [] },
      findings: [
        located(odd, placeIn('apps/pool:1,2.yaml', yaml, '<50% & more>')),
        located(
          {
            name: 'encrypted-value',
            source: 'lint',
            severity: 'info',
            message: 'the value is encrypted',
            notJudged: true,
          },
          placeIn('apps/secret.yaml', 'password: ENC[…]\n', 'ENC[…]'),
        ),
      ],
    },
    {
      name: 'jls',
      file: 'overlays/jls/cluster.ts',
      outcome: 'unchanged',
      notJudged: [],
      facts: { definition: 'overlays/jls/cluster.ts', output: 'overlays/jls', files: [] },
      findings: [],
    },
  ],
}
