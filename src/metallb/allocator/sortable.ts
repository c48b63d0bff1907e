/** What Go's sort knows of a list: positions only. */
export type Sortable = {
  readonly less: (i: number, j: number) => boolean
  readonly swap: (i: number, j: number) => void
}

/** Number of bits of a number that is not negative. */
export function bitLength(value: number): number {
  return value === 0 ? 0 : 32 - Math.clz32(value)
}
