import type { Report } from '../../report/report.ts'
import type { Arguments } from '../command.ts'
import { failOnOf } from '../options.ts'
import { version } from '../version.ts'

/** What reports of all commands begin with. */
export function headOfReport(args: Arguments): Pick<Report, 'failOn' | 'tool'> {
  return { tool: { name: 'metallb-overlays', version: version() }, failOn: failOnOf(args) }
}
