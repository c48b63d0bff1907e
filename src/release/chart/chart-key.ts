import type { Span } from '../by-release.ts'
import type { Release } from '../releases.ts'

/** What a value may be: by JSON's types, or one of some texts. `any`: the chart's schema does not say. */
export type Takes = 'any' | 'boolean' | 'integer' | 'list' | 'map' | 'objects' | 'text' | readonly string[]

/** A value of the chart. */
export type ChartKey = Span & {
  readonly takes: Takes
  /** The first release whose schema says so, where the key is older. */
  readonly checkedSince?: Release
}

/** A map of values with names that the chart knows. */
export type ChartSection = Span & {
  readonly members: Readonly<Record<string, ChartKey | ChartSection>>
  /** Whether the chart renders without it: `section:`, and nothing more, takes its defaults away. */
  readonly isOptional: boolean
}

/** `boolean`, from `since` on. */
export function key(takes: Takes, span: Omit<ChartKey, 'takes'> = {}): ChartKey {
  return { takes, ...span }
}

/** A section that the chart cannot do without. */
export function section(members: ChartSection['members'], span: Span = {}): ChartSection {
  return { members, isOptional: false, ...span }
}

/** A section that may be taken away. */
export function optionalSection(members: ChartSection['members'], span: Span = {}): ChartSection {
  return { ...section(members, span), isOptional: true }
}

/** Whether it has members of its own. */
export function isSection(entry: ChartKey | ChartSection): entry is ChartSection {
  return 'members' in entry
}
