import type { Command, Options } from './command.ts'

const common: Options = {
  'no-color': { type: 'boolean', summary: 'no colours, also on a terminal (as NO_COLOR does)' },
  help: { type: 'boolean', short: 'h', summary: 'this help' },
}

/** Every command. */
export const commands: readonly Command[] = [
  {
    name: 'build',
    summary: 'compile, judge and write the overlays',
    usage: '[cluster…]',
    options: {
      check: { type: 'boolean', summary: 'write nothing; fail where what is committed is not what would be built' },
      overlays: {
        type: 'string',
        value: 'DIR',
        summary: 'the folder of the overlays (default: the nearest "overlays")',
      },
      format: { type: 'string', choices: ['text', 'json'], default: 'text', summary: 'how the result is printed' },
      'fail-on': {
        type: 'string',
        choices: ['error', 'warning'],
        default: 'error',
        summary: 'the least severity that makes the exit code 1',
      },
      'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
      ...common,
    },
    examples: [
      'metallb-overlays build',
      'metallb-overlays build homelab jls',
      'metallb-overlays build --check',
      'metallb-overlays build --overlays examples prod',
    ],
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands, options and clusters in a shell',
    usage: 'bash|zsh|fish',
    options: common,
    examples: ['source <(metallb-overlays completion bash)', 'metallb-overlays completion fish | source'],
    load: async () => (await import('./completion.ts')).completion,
  },
]
