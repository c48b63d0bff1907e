import { stringify } from 'yaml'

/**
 * A value as YAML: strings are quoted wherever a reader of YAML 1.1 or 1.2 would take them for something else. prettier
 * and yamllint leave it as it is.
 */
export function yamlText(value: object): string {
  return stringify(value, { compat: 'yaml-1.1', lineWidth: 80, minContentWidth: 0, aliasDuplicateObjects: false })
}

/** One document of a file: `---`, its comment, its value. */
export function yamlDocument(comment: string, value: object): string {
  return `---\n${comment}${yamlText(value)}`
}
