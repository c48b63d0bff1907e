import type { Override } from '../../model/inherit.ts'

/** What a cluster changes against its base, in a line: `release v0.16.1 -> v0.14.9`, `l2Advertisements.lan: interfaces added`. */
export function overrideText({ path, base, own }: Override): string {
  const what = path.join('.')
  if (own === null) return `${what} left out`
  if (!isRecord(base) || !isRecord(own)) return `${what} ${shown(base)} -> ${shown(own)}`
  const changes = [...new Set([...Object.keys(base), ...Object.keys(own)])].flatMap((key) => changeOf(key, base, own))
  return `${what}: ${changes.join(', ')}`
}

type Fields = Readonly<Record<string, unknown>>

function changeOf(key: string, base: Fields, own: Fields): readonly string[] {
  if (!(key in own)) return [`${key} dropped`]
  if (!(key in base)) return [`${key} added`]
  if (JSON.stringify(base[key]) === JSON.stringify(own[key])) return []
  return [
    isScalar(base[key]) && isScalar(own[key]) && key !== 'why'
      ? `${key} ${shown(base[key])} -> ${shown(own[key])}`
      : `${key} changed`,
  ]
}

function shown(value: unknown): string {
  if (isRecord(value) && typeof value['version'] === 'string') return value['version']
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
