import { notInUtf8, parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'
import { readText } from './read-text.ts'
import type { ReadText } from './read-text.ts'

/** Reads a file of YAML; one that is not in UTF-8 has nothing but that fault. `told`: how it is told. Throws as `readFileSync`. */
export function readYaml(path: string, told: string): YamlFile {
  return yamlOf(readText(path), told)
}

/** The same of what was read already. */
export function yamlOf({ text, encoding }: ReadText, told: string): YamlFile {
  return encoding === undefined ? parseYaml(told, text) : notInUtf8(told, text, encoding)
}
