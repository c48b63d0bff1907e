/** The offset of what stands next at or after an offset, blanks and line breaks left out. */
export function nextOf(text: string, offset: number): number {
  return offset + text.slice(offset).search(/\S|$/u)
}
