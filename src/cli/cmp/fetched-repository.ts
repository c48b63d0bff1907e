import { repositoryUrl } from '../../argocd/repository-url.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'
import type { Host } from '../host.ts'

/**
 * The address by which Argo CD fetches the repository. What is secret in it is left out, and that is said. Throws UsageError
 * where there is none, for the reason given, or only this machine can reach it.
 */
export function fetchedRepository(address: string | undefined, whyNone: string, host: Host): string {
  const url = address === undefined ? undefined : repositoryUrl(address)
  if (url === undefined) {
    const why = address === undefined ? whyNone : `${address} is no address of a server`
    throw new UsageError(`which repository is Argo CD to fetch? ${why}`, '--repo-url https://git.example.org/fleet.git')
  }
  if (url !== address) host.stderr.write(`without what is secret in its address, the repository is ${url}\n`)
  return url
}
