import type { Option, Options } from './command.ts'

/** What every command takes. */
export const commonOptions: Options = {
  'no-color': { type: 'boolean', summary: 'no colours, also on a terminal (as NO_COLOR does)' },
  help: { type: 'boolean', short: 'h', summary: 'this help' },
}

/** Where definitions are. */
export const overlaysOption: Option = {
  type: 'string',
  value: 'DIR',
  summary: 'the folder of the overlays (default: the nearest "overlays")',
}

/** How long a definition may run; see timeLimitOf. */
export const timeLimitOption: Option = {
  type: 'string',
  value: 'SECONDS',
  default: '10',
  summary: 'how long one definition may run',
}

/** What becomes exit code 1, of commands that report findings. */
export const failOnOption: Option = {
  type: 'string',
  choices: ['error', 'warning'],
  default: 'error',
  summary: 'the least severity that makes the exit code 1',
}
