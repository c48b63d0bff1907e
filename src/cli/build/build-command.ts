import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'
import { fixOptions } from '../fix/fix-request.ts'
import { baselineOptions } from '../report/baseline-request.ts'
import { reportFormats } from '../report/print-report.ts'

/** `build`, as data. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'compile, judge and write the overlays',
  usage: '[cluster…]',
  options: {
    check: { type: 'boolean', summary: 'write nothing; fail where what is committed is not what would be built' },
    staged: { type: 'boolean', summary: 'with --check: judge what git would commit, not the working tree' },
    overlays: {
      type: 'string',
      value: 'DIR',
      summary: 'the folder of the overlays (default: the nearest "overlays")',
    },
    format: { type: 'string', choices: reportFormats, default: 'text', summary: 'how the result is printed' },
    'fail-on': {
      type: 'string',
      choices: ['error', 'warning'],
      default: 'error',
      summary: 'the least severity that makes the exit code 1',
    },
    ...fixOptions,
    ...baselineOptions,
    'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
    ...commonOptions,
  },
  examples: [
    'metallb-overlays build',
    'metallb-overlays build homelab jls',
    'metallb-overlays build --check',
    'metallb-overlays build --check --staged',
    'metallb-overlays build --check --format sarif > metallb.sarif',
    'metallb-overlays build --fix --dry-run',
    'metallb-overlays build --write-baseline .metallb-baseline.json',
    'metallb-overlays build --overlays examples prod',
  ],
  load: async () => (await import('./build.ts')).build,
}
