import type { Report } from '../../report/report.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'

/** What findings can be printed as. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const

/** Prints a report for a program, if `--format` asks for one. Each format is loaded when it is asked for. */
export async function printReport(report: () => Report, { values }: Arguments, { stdout }: Host): Promise<boolean> {
  const format = formats[String(values['format'])]
  if (format === undefined) return false
  stdout.write(await format(report()))
  return true
}

const formats: Readonly<Record<string, (report: Report) => Promise<string>>> = {
  json: async (report) => (await import('../../report/json.ts')).jsonReport(report),
  github: async (report) => (await import('../../report/github.ts')).githubReport(report),
  gitlab: async (report) => (await import('../../report/gitlab.ts')).gitlabReport(report),
  junit: async (report) => (await import('../../report/junit.ts')).junitReport(report),
  sarif: async (report) => {
    const { pageOf } = await import('../../rulebook/rulebook.ts')
    return (await import('../../report/sarif.ts')).sarifReport({ ...report, pageOf })
  },
}
