/** Text as one line in which everything is seen: a line break is a space, what has no glyph is written `\u{1b}`. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\s\u{85}]*[\n\r\u{85}\u{2028}\u{2029}][\s\u{85}]*/gu, ' ')
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (all) => String.raw`\u{${all.codePointAt(0)!.toString(16)}}`)
}
