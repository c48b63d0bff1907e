import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { kustomizationNames } from '../gitops/kustomization.ts'
import type { Tree } from '../gitops/tree.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'

/** The files on the disk. `told`: how a path is told in findings. Everything is read at most once. */
export function fileTree(told: (path: string) => string): Tree {
  const textOf = remembered((file) => meantText(file))
  const read = remembered((file): YamlFile | undefined => {
    const text = textOf(file)
    return text === undefined ? undefined : parseYaml(told(file), text)
  })
  return {
    filesBelow: remembered((folder) => manifestFiles(folder).toSorted()),
    textOf,
    read,
    readValues: (file) => parseYaml(told(file), textIn(file) ?? '').documents[0]?.value,
    kindOf: (path) => {
      const stats = statSync(path, { throwIfNoEntry: false })
      return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : undefined
    },
  }
}

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])

function manifestFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : manifestFiles(path)
    return isManifestName(entry.name) && isFile(path) ? [path] : []
  })
}

function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/u.test(name) || kustomizationNames.includes(name)
}

/** A link is followed to a file, and never to a folder: links go round in circles. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** What is not meant for Kubernetes is nobody's business here, whether it is YAML or not. */
function meantText(file: string): string | undefined {
  const text = textIn(file)
  const isMeant = text !== undefined && (kustomizationNames.includes(basename(file)) || /\bapiVersion\b/u.test(text))
  return isMeant ? text : undefined
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function remembered<Result>(compute: (file: string) => Result): (file: string) => Result {
  const known = new Map<string, Result>()
  return (file) => {
    if (!known.has(file)) known.set(file, compute(file))
    return known.get(file) as Result
  }
}
