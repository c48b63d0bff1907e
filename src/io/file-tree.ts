import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { kustomizationNames } from '../gitops/kustomization.ts'
import type { Tree } from '../gitops/tree.ts'
import { codeOf } from './output-folder.ts'
import { realFolder } from './real-folder.ts'
import { isWithin } from './relative-path.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'
import { readText } from './read-text.ts'
import { yamlOf } from './read-yaml.ts'
import type { ReadText } from './read-text.ts'

/**
 * The files on the disk. `told`: how a path is told in findings; `within`: a folder out of which nothing is there. Everything
 * is read at most once.
 */
export function fileTree(told: (path: string) => string, within?: string): Tree {
  const top = within === undefined ? undefined : realFolder(within)
  const refusals = new Map<string, string>()
  const attempt: Attempt = (path, access) => {
    if (top !== undefined && !isWithin(realFolder(path), top)) return undefined
    try {
      return access(path)
    } catch (cause) {
      const code = codeOf(cause)
      if (code === undefined) throw cause
      if (code !== 'ENOENT') refusals.set(path, code)
      return undefined
    }
  }
  const meant = remembered((file): ReadText | undefined => {
    const content = attempt(file, readText)
    if (content && isMeant(file, content.text)) return content
    if (content?.encoding !== undefined && isManifestName(basename(file))) refusals.set(file, 'no UTF-8')
    return undefined
  })
  const read = remembered((file): YamlFile | undefined => {
    const content = meant(file)
    return content && yamlOf(content, told(file))
  })
  return {
    filesBelow: remembered((folder) => manifestFiles(folder, attempt).toSorted()),
    textOf: (file) => meant(file)?.text,
    read,
    documentOf: (file) => parseYaml(told(file), attempt(file, readText)?.text ?? '').documents[0],
    kindOf: (path) => {
      const stats = attempt(path, (each) => statSync(each, { throwIfNoEntry: false }))
      return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : undefined
    },
    unread: () => [...refusals].map(([path, code]) => ({ path, code })),
  }
}

/** Gives undefined for a path that the system refuses, and remembers it. */
type Attempt = <Result>(path: string, access: (path: string) => Result) => Result | undefined

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])

function manifestFiles(folder: string, attempt: Attempt): readonly string[] {
  const entries = attempt(folder, (path) => readdirSync(path, { withFileTypes: true })) ?? []
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : manifestFiles(path, attempt)
    return isManifestName(entry.name) && isFile(path, attempt) ? [path] : []
  })
}

function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/u.test(name) || kustomizationNames.includes(name)
}

/** A link is followed to a file, and never to a folder: links go round in circles. */
function isFile(path: string, attempt: Attempt): boolean {
  return attempt(path, (each) => statSync(each, { throwIfNoEntry: false }))?.isFile() ?? false
}

/** What is not meant for Kubernetes is nobody's business here, whether it is YAML or not. */
function isMeant(file: string, text: string): boolean {
  return kustomizationNames.includes(basename(file)) || /\bapiVersion\b/u.test(text)
}

function remembered<Result>(compute: (file: string) => Result): (file: string) => Result {
  const known = new Map<string, Result>()
  return (file) => {
    if (!known.has(file)) known.set(file, compute(file))
    return known.get(file) as Result
  }
}
