import type { Options } from '../command.ts'
import { overlaysOption } from '../common-options.ts'

/** What `cmp applications` takes. No defaults: what is not given is not there, and the plugin's requests take none. */
export const deliveryOptions: Options = {
  'repo-url': { type: 'string', value: 'URL', summary: 'applications: the repository, as Argo CD is to fetch it' },
  revision: { type: 'string', value: 'REVISION', summary: 'applications: branch, tag or commit (default: HEAD)' },
  mode: {
    type: 'string',
    choices: ['committed', 'plugin'],
    summary: 'applications: apply what is committed, or let the plugin generate (default: committed)',
  },
  kind: {
    type: 'string',
    choices: ['application', 'applicationset'],
    summary: 'applications: one for each cluster, or a set for all (default: application)',
  },
  server: {
    type: 'string',
    value: 'URL',
    summary: 'applications: the API server of the clusters (default: each by its name in Argo CD)',
  },
  project: { type: 'string', value: 'NAME', summary: "applications: Argo CD's project (default: default)" },
  'argocd-namespace': { type: 'string', value: 'NAME', summary: "applications: Argo CD's namespace (default: argocd)" },
  overlays: { ...overlaysOption, summary: `applications: ${overlaysOption.summary}` },
}
