/** A character that some reader of YAML refuses or takes for a line break, wherever it stands. */
const unprintable =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{2027}\u{202A}-\u{D7FF}\u{E000}-\u{FEFE}\u{FF00}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const eachUnprintable = new RegExp(unprintable, 'gu')

/** Whether a text has such a character. */
export function hasUnprintable(text: string): boolean {
  return unprintable.test(text)
}

/** The text with each unprintable character replaced by what `replace` makes of it. */
export function withoutUnprintable(text: string, replace: (character: string) => string): string {
  return text.replaceAll(eachUnprintable, replace)
}
