import type { Command } from '../command.ts'
import { commonOptions } from '../common-options.ts'

/** `init`, as data. */
export const initCommand: Command = {
  name: 'init',
  summary: 'write definitions for the MetalLB configuration that a repository has; overwrites nothing',
  usage: '[cluster]',
  most: 1,
  options: {
    yaml: { type: 'boolean', summary: 'write cluster.yaml instead of cluster.ts' },
    hook: {
      type: 'string',
      choices: ['pre-commit', 'lefthook', 'husky', 'git'],
      summary: 'write the set-up of a hook too, or print what to add to the one there is',
    },
    ci: {
      type: 'string',
      choices: ['github', 'gitlab'],
      summary: 'write a job that judges each change too, or print what to add to the one there is',
    },
    argocd: { type: 'boolean', summary: "write Argo CD's Applications for the clusters too (cmp applications)" },
    'repo-url': {
      type: 'string',
      value: 'URL',
      summary: 'with --argocd: the repository, as Argo CD is to fetch it (default: where "origin" is)',
    },
    'dry-run': { type: 'boolean', summary: 'show what would be written, and write nothing' },
    ...commonOptions,
  },
  examples: [
    'metallb-overlays init',
    'metallb-overlays init homelab --yaml',
    'metallb-overlays init --hook pre-commit --ci github --dry-run',
    'metallb-overlays init --argocd --repo-url https://git.example.org/platform/fleet.git',
  ],
  words: async () => [],
  load: async () => (await import('./init.ts')).init,
}
