import { basename } from 'node:path'

/** What folders are called that say nothing of a cluster. */
const generic: ReadonlySet<string> = new Set(
  [
    'addons app apps argocd base cluster clusters config configs configuration controllers core flux',
    'gitops infra infrastructure k8s kubernetes load-balancer loadbalancer manifests metallb metallb-config',
    'metallb-system network networking overlays platform pools resources system yaml .',
  ].flatMap((words) => words.split(' ')),
)

/** Names of clusters after the folders of their configuration, relative to `root`; each is another one. */
export function clusterNames(folders: readonly string[], root: string): readonly string[] {
  const names: string[] = []
  for (const folder of folders) {
    const name = nameOf(folder, root)
    const free = [name, ...folders.map((_, index) => `${name}-${index + 2}`)].find((each) => !names.includes(each))
    names.push(free!)
  }
  return names
}

/** The folder below `clusters` or `overlays`, else the last one that is no common word, else the repository's own. */
function nameOf(folder: string, root: string): string {
  const steps = folder.split('/').filter((step) => !/\.(?:ya?ml|json)$/u.test(step))
  const below = steps[steps.findIndex((step) => /^(?:clusters?|overlays|environments|envs|sites)$/u.test(step)) + 1]
  const isBelow = below !== undefined && below !== steps[0] && !generic.has(below)
  const telling = isBelow ? below : steps.findLast((step) => !generic.has(step))
  return asName(telling ?? basename(root))
}

function asName(text: string): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return name === '' ? 'cluster' : name.slice(0, 63)
}
