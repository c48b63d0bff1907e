import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, resolve } from 'node:path'
import type { YamlDefinition } from '../../yaml-definition/read.ts'
import { readYamlDefinition } from '../../yaml-definition/read.ts'
import { isWithin } from '../relative-path.ts'
import { isYaml } from './definition-file.ts'
import { ownFolder } from './own-entry.ts'
import { yamlSources } from './yaml-sources.ts'

/**
 * A definition and the files of the repository that it and its modules name, each once; absolute, the definition first. What
 * this program consists of is none of them, wherever it is installed.
 */
export function filesOfDefinition(file: string): readonly string[] {
  const found = new Set<string>()
  const waiting = [file]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || isWithin(next, ownFolder)) continue
    found.add(next)
    waiting.push(...(isYaml(next) ? partsOf(next) : namedBy(next)))
  }
  return [...found]
}

function partsOf(file: string): readonly string[] {
  const read = readYamlDefinition(file, yamlSources)
  return 'fault' in read ? [] : partFiles(read.definition)
}

function partFiles({ parts }: YamlDefinition): readonly string[] {
  return [...parts.values()].flatMap((part) => [
    part.file,
    ...(part.language === 'yaml' ? partFiles(part.definition) : []),
  ])
}

/** Whatever text in a module leads to a file: an import, or what it reads when it runs. */
function namedBy(file: string): readonly string[] {
  if (!/\.[cm]?[jt]s$/u.test(file) || !isFile(file)) return []
  const text = readFileSync(file, 'utf8')
  const beside = [...text.matchAll(/(["'`])(?<named>[^"'`\n]*\.[^"'`\n]*)\1/gu)]
    .map(({ groups }) => resolve(dirname(file), groups!['named']!))
    .filter(isFile)
  const packages = [...text.matchAll(/\b(?:from|import)\s*\(?\s*(["'])(?<named>[\w@][^"'\n]*)\1/gu)]
  return [...beside, ...packages.flatMap(({ groups }) => ownModule(groups!['named']!, file) ?? [])]
}

/** The file of a package that is the repository's own, a workspace; undefined for what is installed. */
function ownModule(name: string, importer: string): string | undefined {
  if (/^metallb-overlays(?:\/|$)/u.test(name)) return undefined
  try {
    const path = createRequire(importer).resolve(name)
    return isAbsolute(path) && !path.includes('/node_modules/') ? path : undefined
  } catch {
    return undefined
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
