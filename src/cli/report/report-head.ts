import type { Report } from '../../report/report.ts'
import type { Arguments } from '../command.ts'
import { version } from '../version.ts'

/** What reports of all commands begin with. */
export function headOfReport({ values }: Arguments): Pick<Report, 'failOn' | 'tool'> {
  return {
    tool: { name: 'metallb-overlays', version: version() },
    failOn: values['fail-on'] === 'warning' ? 'warning' : 'error',
  }
}
