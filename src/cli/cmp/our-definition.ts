import { join } from 'node:path'
import { isYaml } from '../../io/definition/definition-file.ts'
import { definitionSources } from '../../io/definition/definition-sources.ts'
import { realFolder } from '../../io/real-folder.ts'
import { isWithin } from '../../io/relative-path.ts'
import { parseYaml } from '../../source/yaml-file.ts'

/**
 * Whether a file is a definition of ours, told without running it: `cluster.ts` and `cluster.yaml` are names that others use
 * too. TypeScript imports `metallb-overlays`, itself or by way of files in `root`; YAML has what only a definition has.
 */
export function isOurs(file: string, root: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(file) || !isWithin(realFolder(file), realFolder(root))) return false
  seen.add(file)
  const text = definitionSources.read(file) ?? ''
  return isYaml(file) ? isOursInYaml(file, text, root, seen) : isOursInTypeScript(file, text, root, seen)
}

/** Whether a definition says, and that is written out, that it is generated into a folder. */
export function isWrittenTo(folder: string, file: string, root: string): boolean {
  const output = outputIn(file, root)
  return output !== undefined && realFolder(output) === folder
}

/** The folder that a definition says it is generated into, where that is written out. Absolute. */
function outputIn(file: string, root: string): string | undefined {
  const text = definitionSources.read(file) ?? ''
  if (!text.includes('output')) return undefined
  const output = isYaml(file)
    ? fieldsIn(file, text)['output']
    : /\boutput['"]?\s*:\s*(['"`])(?<path>[^'"`\n$]+)\1/u.exec(withoutComments(text))?.groups?.['path']
  return typeof output === 'string' ? join(root, output) : undefined
}

function isOursInTypeScript(file: string, text: string, root: string, seen: Set<string>): boolean {
  const specifiers = [...withoutComments(text).matchAll(imports)].map(([, , specifier = '']) => specifier)
  if (specifiers.some((each) => /^metallb-overlays(?:\/|$)/u.test(each))) return true
  const files = specifiers.flatMap((each) => definitionSources.resolve(each, file) ?? [])
  return files.some((each) => isOurs(each, root, seen))
}

const imports = /\b(?:from|import|require)\b\s*\(?\s*(['"])([^'"\n]+)\1/gu

/** `//` in an address is no comment. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|(?<![:'"`])\/\/[^\n]*/gu, ' ')
}

function isOursInYaml(file: string, text: string, root: string, seen: Set<string>): boolean {
  const fields = fieldsIn(file, text)
  if (Object.keys(fields).some((name) => ownFields.includes(name)) || ownField.test(text)) return true
  const { release, pools, resources, extends: base } = fields
  if (typeof release === 'string' && /^v?0\.(?:1[3-9]|[2-9]\d)(?:\.\d+|$)/u.test(release)) return true
  if (isObject(pools) && Object.values(pools).some((pool) => isObject(pool) && 'addresses' in pool)) return true
  if (isObject(resources) && typeof resources['kustomization'] === 'string') return true
  const shared =
    typeof base === 'string' && /^\.{1,2}\//u.test(base) ? definitionSources.resolve(base, file) : undefined
  return shared !== undefined && isOurs(shared, root, seen)
}

/** Fields that no other `cluster.yaml` has. */
const ownFields: readonly string[] = ['bfdProfiles', 'bgpAdvertisements', 'bgpPeers', 'l2Advertisements']

/** The same in a file that cannot be parsed. */
const ownField = new RegExp(String.raw`^["']?(?:${ownFields.join('|')})["']?\s*:`, 'mu')

function fieldsIn(file: string, text: string): { readonly [name: string]: unknown } {
  const fields = parseYaml(file, text, 'core').documents[0]?.value
  return isObject(fields) ? fields : {}
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
