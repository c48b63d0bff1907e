/** Where the line of an offset begins; a line break belongs to the line that it ends. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}
