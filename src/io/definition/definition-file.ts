import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { isReached } from '../dangling-link.ts'

const names = ['cluster.ts', 'cluster.yaml', 'cluster.yml']

/** The definition in a folder, if it has one. Throws UsageError where it has several, and InputError for a link that leads nowhere. */
export function definitionIn(folder: string): string | undefined {
  const files = names
    .map((name) => join(folder, name))
    .filter((file) => isReached(file, dirname(folder)) && isDefinition(file))
  if (files.length > 1) {
    const told = files.map((file) => basename(file)).join(' and ')
    throw new UsageError(`${basename(folder)} has ${told}: which one defines the cluster?`, 'keep one of them')
  }
  return files[0]
}

/** Whether a folder has what a definition is called, whatever that is. */
export function isOverlayFolder(folder: string): boolean {
  return names.some((name) => existsSync(join(folder, name)))
}

/** Whether a file is the definition of a cluster; one of that name can also be a Kubernetes object. */
export function isDefinition(file: string): boolean {
  if (!names.includes(basename(file))) return false
  return !isYaml(file) || !isKubernetes(file)
}

/** Whether a definition is in YAML. */
export function isYaml(file: string): boolean {
  return /\.ya?ml$/u.test(file)
}

/** Whether a file is a Kubernetes object: no field of a definition is called `apiVersion` or `kind`. */
export function isKubernetes(file: string): boolean {
  try {
    return /^["']?(?:apiVersion|kind)["']?\s*:/mu.test(readFileSync(file, 'utf8'))
  } catch {
    return false
  }
}
