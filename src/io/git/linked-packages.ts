import { existsSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Makes the packages that are installed in a working tree importable in a snapshot of it, beside each of its folders. A
 * package of the repository's own (a workspace) is the snapshot's.
 */
export function linkPackages(top: string, snapshot: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const installed = join(top, folder, 'node_modules')
    const linked = join(snapshot, folder, 'node_modules')
    if (existsSync(installed) && !existsSync(linked)) linkEach(installed, linked, { top, snapshot })
  }
}

type Roots = { readonly top: string; readonly snapshot: string }

function linkEach(installed: string, linked: string, roots: Roots): void {
  mkdirSync(linked)
  for (const { name } of readdirSync(installed, { withFileTypes: true })) {
    const [from, to] = [join(installed, name), join(linked, name)]
    if (name.startsWith('@')) linkEach(from, to, roots)
    else symlinkSync(ownCounterpart(from, roots) ?? from, to)
  }
}

/** Where in the snapshot a package of the repository's own is. */
function ownCounterpart(path: string, { top, snapshot }: Roots): string | undefined {
  const within = existsSync(path) ? relative(top, realpathSync(path)) : ''
  const isOwn = within !== '' && !within.split(sep).some((name) => name === '..' || name === 'node_modules')
  return isOwn ? join(snapshot, within) : undefined
}
