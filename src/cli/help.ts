import { tableOf } from '../report/table.ts'
import type { Command, Option } from './command.ts'

/** What the program can do. */
export function helpOf(commands: readonly Command[]): string {
  return [
    'Compiles and validates the MetalLB configuration of several clusters.',
    '',
    'Usage: metallb-overlays <command> [options]',
    '',
    'Commands:',
    ...tableOf(commands.map(({ name, usage, summary }) => [`  ${name} ${usage}`, summary])),
    '',
    'Options:',
    ...tableOf([
      ['  -h, --help', 'help, also for a command'],
      ['  -v, --version', "this program's version"],
    ]),
    '',
    'Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 our own failure.',
    '',
  ].join('\n')
}

/** What a command can do. */
export function helpOfCommand({ name, summary, usage, options, examples }: Command): string {
  return [
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    '',
    `Usage: metallb-overlays ${name} ${usage} [options]`,
    '',
    'Options:',
    ...tableOf(Object.entries(options).map(([long, option]) => [flagOf(long, option), summaryOf(option)])),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

function flagOf(long: string, { short, value, choices }: Option): string {
  const argument = value ?? choices?.join('|')
  return `  ${short ? `-${short}, ` : '    '}--${long}${argument ? ` ${argument}` : ''}`
}

function summaryOf({ summary, default: fallback }: Option): string {
  return fallback === undefined ? summary : `${summary} (default: ${String(fallback)})`
}
