/** Whether an entry of a kustomization is fetched from elsewhere: `github.com/…?ref=`, `https://…`, `git@…`, `ssh://…`. */
export function isRemote(entry: string): boolean {
  return scheme.test(entry) || knownHost.test(entry) || asUser.test(entry) || asRepository.test(entry)
}

const scheme = /^(?:git::|[a-z][a-z0-9+.-]*:\/\/)/iu
const knownHost = /^(?:gh:|(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|dev\.azure\.com)[/:])/iu
const asUser = /^[\w.-]+@[\w.-]+[:/]/u
/** `host.example/owner/repo.git//folder`, `host.example/owner/repo//folder?ref=v1`. */
const asRepository = /^(?!\.{1,2}\/)(?:.*\.git(?:\/|\?|$)|.*\?(?:.*&)?(?:ref|version|timeout|submodules)=)/u
