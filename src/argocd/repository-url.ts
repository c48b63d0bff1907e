/** The address of a repository, as Argo CD fetches it: without credentials. Undefined for what only this machine can reach. */
export function repositoryUrl(address: string): string | undefined {
  if (/^https?:\/\//u.test(address)) return address.replace(/^(https?:\/\/)[^/]*@/u, '$1').replace(/[?#].*$/u, '')
  if (address.startsWith('ssh://')) return address.replace(/^(ssh:\/\/[^/:@]*):[^/]*@/u, '$1@')
  return /^[^/\s:@]+@[^/\s:@]+:\S+$/u.test(address) ? address : undefined
}
