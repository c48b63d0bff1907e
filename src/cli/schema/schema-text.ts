import { ownClusterSchema } from '../../io/definition/own-schema.ts'
import { releases } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'

/** What a schema can be of. */
export const schemaNames = ['cluster', 'base', 'segments'] as const

/** What a schema is of. */
export type SchemaName = (typeof schemaNames)[number]

/** A schema that needs no other file. */
export function schemaText(name: SchemaName, release: Release): string {
  const cluster = ownClusterSchema(release) as { readonly $schema: string; readonly definitions: object }
  const $comment = `Printed by metallb-overlays schema ${name} --metallb-version ${release}. Do not edit.`
  const { $schema, definitions } = cluster
  const whole =
    name === 'cluster'
      ? { ...cluster, $comment }
      : { $schema, $comment, allOf: [{ $ref: `#/definitions/${name}` }], definitions }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

/** The command that prints the schema which was printed into a file once; undefined where that is what it still prints. */
export function renewalOf(text: string): string | undefined {
  const [, name, version] = /Printed by metallb-overlays schema (\w+) --metallb-version (v[\d.]+\d)\./u.exec(text) ?? []
  const [printed, release] = [schemaNames.find((each) => each === name), releases.find((each) => each === version)]
  if (printed === undefined || release === undefined || isAlike(text, schemaText(printed, release))) return undefined
  return `metallb-overlays schema ${printed} --metallb-version ${release}`
}

/** A formatter may have been over it. */
function isAlike(left: string, right: string): boolean {
  try {
    return JSON.stringify(JSON.parse(left)) === JSON.stringify(JSON.parse(right))
  } catch {
    return false
  }
}
