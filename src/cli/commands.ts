import type { Command, Options } from './command.ts'
import { baselineOptions } from './baseline-request.ts'
import { reportFormats } from './print-report.ts'

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
      format: { type: 'string', choices: reportFormats, default: 'text', summary: 'how the result is printed' },
      'fail-on': {
        type: 'string',
        choices: ['error', 'warning'],
        default: 'error',
        summary: 'the least severity that makes the exit code 1',
      },
      ...baselineOptions,
      'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
      ...common,
    },
    examples: [
      'metallb-overlays build',
      'metallb-overlays build homelab jls',
      'metallb-overlays build --check',
      'metallb-overlays build --check --format sarif > metallb.sarif',
      'metallb-overlays build --write-baseline .metallb-baseline.json',
      'metallb-overlays build --overlays examples prod',
    ],
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'validate',
    summary: 'judge YAML as it is: files, folders, the standard input',
    usage: '[path…|-]',
    options: {
      'metallb-version': {
        type: 'string',
        value: 'VERSION',
        summary: 'the release to judge by (default: read from where MetalLB is installed)',
      },
      'bgp-type': {
        type: 'string',
        choices: ['native', 'frr', 'frr-k8s'],
        summary: 'the BGP backend to judge by (default: read from where MetalLB is installed)',
      },
      set: {
        type: 'string',
        value: 'NAME=VALUE',
        multiple: true,
        summary: 'the value of a variable that Flux substitutes; may be given several times',
      },
      format: { type: 'string', choices: reportFormats, default: 'text', summary: 'how the result is printed' },
      'fail-on': {
        type: 'string',
        choices: ['error', 'warning'],
        default: 'error',
        summary: 'the least severity that makes the exit code 1',
      },
      ...baselineOptions,
      ...common,
    },
    examples: [
      'metallb-overlays validate clusters/home/metallb',
      'metallb-overlays validate pool.yaml --metallb-version v0.14.9 --bgp-type frr',
      'helm template metallb-config | metallb-overlays validate -',
      'metallb-overlays validate kubernetes --set METALLB_RANGE=192.168.1.60-192.168.1.75',
    ],
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'simulate',
    summary: 'show which Service gets which address, who answers for it, and what moves when nodes die',
    usage: '[cluster…]',
    options: {
      down: {
        type: 'string',
        value: 'NODE',
        multiple: true,
        summary: 'nodes that die together, or `each` for every node in turn',
      },
      order: {
        type: 'string',
        value: 'NS/NAME',
        multiple: true,
        summary: 'the order in which MetalLB meets the Services (default: as they are defined)',
      },
      rebuild: { type: 'boolean', summary: 'what each Service can come back with when the cluster is rebuilt' },
      overlays: {
        type: 'string',
        value: 'DIR',
        summary: 'the folder of the overlays (default: the nearest "overlays")',
      },
      format: {
        type: 'string',
        choices: ['text', 'json', 'markdown'],
        default: 'text',
        summary: 'how the result is printed',
      },
      'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
      ...common,
    },
    examples: [
      'metallb-overlays simulate homelab',
      'metallb-overlays simulate homelab --down nuc2',
      'metallb-overlays simulate --down each --rebuild',
    ],
    load: async () => (await import('./simulate.ts')).simulate,
  },
  {
    name: 'explain-service',
    summary: 'show why a Service gets the address that it gets, and why each node announces it or does not',
    usage: 'NAMESPACE/NAME [cluster…]',
    options: {
      overlays: {
        type: 'string',
        value: 'DIR',
        summary: 'the folder of the overlays (default: the nearest "overlays")',
      },
      format: { type: 'string', choices: ['text', 'json'], default: 'text', summary: 'how the result is printed' },
      'time-limit': { type: 'string', value: 'SECONDS', default: '10', summary: 'how long one definition may run' },
      ...common,
    },
    examples: [
      'metallb-overlays explain-service traefik/traefik homelab',
      'metallb-overlays explain-service gitea/gitea-ssh --overlays examples dead-leader',
    ],
    load: async () => (await import('./explain-service.ts')).explainService,
  },
  {
    name: 'explain',
    summary: 'say what a finding means, why it matters and what to do; without a name, list them',
    usage: '[finding…]',
    options: {
      format: {
        type: 'string',
        choices: ['text', 'json', 'markdown'],
        default: 'text',
        summary: 'how the pages are printed',
      },
      ...common,
    },
    examples: ['metallb-overlays explain', 'metallb-overlays explain pool-not-advertised'],
    words: async () => (await import('./explain.ts')).pageNames(),
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands, options and clusters in a shell',
    usage: 'bash|zsh|fish',
    options: common,
    words: () => Promise.resolve(['bash', 'zsh', 'fish']),
    examples: ['source <(metallb-overlays completion bash)', 'metallb-overlays completion fish | source'],
    load: async () => (await import('./completion.ts')).completion,
  },
]
