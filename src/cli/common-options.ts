import type { Options } from './command.ts'

/** What every command takes. */
export const commonOptions: Options = {
  'no-color': { type: 'boolean', summary: 'no colours, also on a terminal (as NO_COLOR does)' },
  help: { type: 'boolean', short: 'h', summary: 'this help' },
}
