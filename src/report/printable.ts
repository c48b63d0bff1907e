/** Text as one line in which everything is seen: a line break is a space, what has no glyph is written `\u{1b}`. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\s\u{85}]*[\n\r\u{85}\u{2028}\u{2029}][\s\u{85}]*/gu, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(withoutGlyph, (all) => String.raw`\u{${all.codePointAt(0)!.toString(16)}}`)
}

/** A line of a file as wide as it is, tabs and all: what has no glyph is written `\u{fffd}`, for each code unit. */
export function printableLine(line: string): string {
  return line.replaceAll(withoutGlyph, (all) => (all === '\t' ? all : '\u{fffd}'.repeat(all.length)))
}

const withoutGlyph = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u{2028}\u{2029}]/gu
