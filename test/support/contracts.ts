import { parseSync } from 'oxc-parser'

/** The exports of a source without a docstring directly above them, as `file:line`. What is only passed on needs none. */
export function exportsWithoutContract([file, text]: readonly [file: string, text: string]): readonly string[] {
  return parseSync(file, text)
    .program.body.filter((statement) => statement.type === 'ExportNamedDeclaration' && statement.declaration !== null)
    .map(({ start }) => text.slice(0, start))
    .filter((before) => !before.trimEnd().endsWith('*/'))
    .map((before) => `${file}:${before.split('\n').length}`)
}
