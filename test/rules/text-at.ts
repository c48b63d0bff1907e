type Span = { readonly lineText: string; readonly column: number; readonly length: number }

/** What is underlined at a place. */
export function textAt({ lineText, column, length }: Span): string {
  return lineText.slice(column - 1, column - 1 + length)
}
