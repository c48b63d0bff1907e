import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { kustomizationNames } from '../gitops/kustomization.ts'
import type { Tree } from '../gitops/tree.ts'
import { parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'

/** The files on the disk. `told`: how a path is told in findings. Everything is read at most once. */
export function fileTree(told: (path: string) => string): Tree {
  const files = new Map<string, YamlFile | undefined>()
  return {
    filesBelow: (folder) => manifestFiles(folder).toSorted(),
    namesIn: (folder) => readdirSync(folder),
    read: (file) => {
      if (!files.has(file)) files.set(file, readYaml(file, told))
      return files.get(file)
    },
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
function readYaml(file: string, told: (path: string) => string): YamlFile | undefined {
  const text = textOf(file)
  const isMeant = text !== undefined && (kustomizationNames.includes(basename(file)) || /\bapiVersion\b/u.test(text))
  return isMeant ? parseYaml(told(file), text) : undefined
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
