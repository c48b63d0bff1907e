const host = String.raw`(?:\[[\da-fA-F:.]+\]|[^\s/:@?#[\]]+)(?::\d+)?`

/** An address over HTTP, or of a registry. */
const url = new RegExp(String.raw`^(?:https?|oci):\/\/${host}(?:\/\S*)?$`, 'u')

const ssh = new RegExp(String.raw`^ssh:\/\/(?:[^\s/:@]+@)?${host}\/\S+$`, 'u')

/** `git@git.example.org:platform/fleet.git`. */
const scp = /^[^/\s:@]+@[^/\s:@]+:\S+$/u

/** The address of a repository, as Argo CD fetches it: without credentials. Undefined for what only this machine can reach. */
export function repositoryUrl(address: string): string | undefined {
  const bare = withoutCredentials(address)
  return [url, ssh, scp].some((form) => form.test(bare)) ? bare : undefined
}

function withoutCredentials(address: string): string {
  if (/^https?:\/\//u.test(address)) return address.replace(/^(https?:\/\/)[^/]*@/u, '$1').replace(/[?#].*$/u, '')
  return address.replace(/^(ssh:\/\/[^/:@]*):[^/]*@/u, '$1@')
}
