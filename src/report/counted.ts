/** `1 Service`, `2 Services`; `many` where the plural has no s at its end. */
export function counted(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${Number(count) === 1 ? one : many}`
}
