import type { Command } from '../command.ts'
import { commonOptions, failOnOption, overlaysOption, timeLimitOption } from '../common-options.ts'
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
    overlays: overlaysOption,
    format: { type: 'string', choices: reportFormats, default: 'text', summary: 'how the result is printed' },
    'fail-on': failOnOption,
    ...fixOptions,
    ...baselineOptions,
    'time-limit': timeLimitOption,
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
