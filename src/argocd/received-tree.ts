import { dirname, join, normalize, posix, relative, sep } from 'node:path'

/** The part of a repository that Argo CD handed to the plugin. */
export type ReceivedTree = {
  /** Absolute: a temporary folder, gone after the request. */
  readonly root: string
  /** What `root` is in the repository: `.`, or the folder that manifest-generate-paths cut it down to. */
  readonly from: string
  /** The application's folder in the repository. */
  readonly application: string
}

/**
 * The tree around an application's folder. `sourcePath` is the Application's `spec.source.path`: as many of its last
 * folders as lead to `folder` from one around it are in the tree, and the rest of it was cut off. `real`: where a path
 * leads when its links are followed, as they were for `folder`.
 */
export function receivedTree(
  folder: string,
  sourcePath: string,
  real: (path: string) => string = normalize,
): ReceivedTree {
  const application = posix.normalize(sourcePath).replace(/\/$/u, '')
  const steps = application === '.' ? [] : application.split('/')
  const here = normalize(folder)
  const around = foldersAround(here)
  for (const [cut] of steps.entries()) {
    const root = around.find((each) => real(join(each, ...steps.slice(cut))) === here)
    if (root !== undefined) return { root, from: steps.slice(0, cut).join('/') || '.', application }
  }
  return { root: here, from: application, application }
}

function foldersAround(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...foldersAround(above)]
}

/** The application's folder as its path leads there, links not followed. */
export function applicationFolder({ root, from, application }: ReceivedTree): string {
  return join(root, posix.relative(from, application))
}

/** A path in the tree, or beside it, as the repository calls it. */
export function toldInTree({ root, from }: ReceivedTree, path: string): string {
  return posix.join(from, relative(root, path).split(sep).join('/'))
}

/** A text without the temporary folder: paths are told as the repository calls them. */
export function withoutTreeIn(text: string, tree: ReceivedTree): string {
  const beside = dirname(tree.root)
  if (tree.root === beside) return text
  const within = toldBelow(text, tree, tree.root)
  return dirname(beside) === beside ? within : toldBelow(within, tree, beside)
}

function toldBelow(text: string, tree: ReceivedTree, folder: string): string {
  const path = new RegExp(String.raw`(?:file://)?${literally(folder)}(?![\w-])(/[^\s'"\x60():,]*)?`, 'gu')
  return text.replaceAll(path, (_, rest: string = '') => toldInTree(tree, join(folder, rest)))
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
}
