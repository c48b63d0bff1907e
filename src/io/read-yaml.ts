import { notInUtf8, parseYaml } from '../source/yaml-file.ts'
import type { YamlFile } from '../source/yaml-file.ts'
import { readText } from './read-text.ts'

/** Reads a file of YAML; one that is not in UTF-8 has nothing but that fault. `told`: how it is told. Throws as `readFileSync`. */
export function readYaml(path: string, told: string): YamlFile {
  const { text, encoding } = readText(path)
  return encoding === undefined ? parseYaml(told, text) : notInUtf8(told, text, encoding)
}
