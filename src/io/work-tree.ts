import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The nearest folder around, itself included, that is a repository: git knows it as a work tree, or Argo CD handed it over. */
export function workTreeAround(folder: string): string | undefined {
  return nearest(folder, (each) => isReceived(each) || existsSync(join(each, '.git')))
}

/** The folder around, itself included, that Argo CD handed to its plugin; beside it are those of other requests. */
export function receivedFolderAround(folder: string): string | undefined {
  return nearest(folder, isReceived)
}

/** argocd-cmp-server unpacks each request into a folder of its own, and seldom with what git knows it by. */
function isReceived(folder: string): boolean {
  return basename(dirname(folder)) === '_cmp_server'
}

function nearest(folder: string, is: (folder: string) => boolean): string | undefined {
  if (is(folder)) return folder
  return dirname(folder) === folder ? undefined : nearest(dirname(folder), is)
}
