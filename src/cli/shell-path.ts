/** A path as a shell takes it for one word. */
export function shellPath(path: string): string {
  return /^[\w./:@%+,=-]+$/u.test(path) ? path : `'${path.replaceAll(`'`, String.raw`'\''`)}'`
}
