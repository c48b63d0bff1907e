import type { Delivery } from '../../argocd/delivery.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { isDnsLabel, isSubdomain } from '../../metallb/config/name-syntax.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import { version } from '../version.ts'
import { fetchedRepository } from './fetched-repository.ts'

/** A text that something else than a name or an address may be, and what it is asked for. */
type Form = { readonly isGood: (text: string) => boolean; readonly what: string; readonly help: string }

/** What Argo CD or Kubernetes certainly refuses is refused here. A revision can also be a range of versions. */
const forms: Readonly<Record<string, Form>> = {
  server: {
    isGood: (text) => /^https?:\/\/[^\s/]+(?:\/\S*)?$/u.test(text),
    what: 'address of an API server',
    help: 'https://kubernetes.default.svc',
  },
  revision: { isGood: (text) => /^\S(?:[\P{Cc}]*\S)?$/u.test(text), what: 'branch, tag or commit', help: 'main' },
  project: { isGood: isSubdomain, what: 'name of a project', help: 'default' },
  'argocd-namespace': { isGood: isDnsLabel, what: 'name of a namespace', help: 'argocd' },
}

/** How Argo CD gets the fleet, as the options say. Throws UsageError for what cannot be. */
export function deliveryOf(args: Arguments, host: Host): Delivery {
  return {
    repoURL: fetchedRepository(textOption(args, 'repo-url'), 'none is named', host),
    revision: checked(args, 'revision') ?? 'HEAD',
    mode: textOption(args, 'mode') === 'plugin' ? 'plugin' : 'committed',
    project: checked(args, 'project') ?? 'default',
    namespace: checked(args, 'argocd-namespace') ?? 'argocd',
    server: checked(args, 'server'),
    version: version(),
  }
}

function checked(args: Arguments, name: keyof typeof forms): string | undefined {
  const text = textOption(args, name)
  const { isGood, what, help } = forms[name]!
  if (text === undefined || isGood(text)) return text
  const told = text === '' ? "''" : text
  throw new UsageError(`--${name} ${told}: this is no ${what}`, `--${name} ${help}`)
}
