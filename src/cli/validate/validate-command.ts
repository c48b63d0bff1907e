import type { Command } from '../command.ts'
import { commonOptions, failOnOption } from '../common-options.ts'
import { fixOptions } from '../fix/fix-request.ts'
import { baselineOptions } from '../report/baseline-request.ts'
import { reportFormats } from '../report/print-report.ts'

/** `validate`, as data. */
export const validateCommand: Command = {
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
    rule: {
      type: 'string',
      value: 'NAME=LEVEL',
      multiple: true,
      summary: 'how much a rule counts: off, info, warning or error; may be given several times',
    },
    format: { type: 'string', choices: reportFormats, default: 'text', summary: 'how the result is printed' },
    'fail-on': failOnOption,
    ...fixOptions,
    ...baselineOptions,
    ...commonOptions,
  },
  examples: [
    'metallb-overlays validate clusters/home/metallb',
    'metallb-overlays validate pool.yaml --metallb-version v0.14.9 --bgp-type frr',
    'metallb-overlays validate clusters --fix --dry-run',
    'helm template metallb-config | metallb-overlays validate -',
    'metallb-overlays validate clusters --rule public-address-on-layer2=off --fail-on warning',
    'metallb-overlays validate kubernetes --set METALLB_RANGE=192.168.1.60-192.168.1.75',
  ],
  load: async () => (await import('./validate.ts')).validate,
}
