import { parseSync } from 'oxc-parser'
import type { Expression, ObjectProperty } from 'oxc-parser'
import type { Fix } from '../diagnostics/fix.ts'
import type { DefinitionPlaces, OwnValue } from './definition-places.ts'
import { edited, isEdit, isThere } from './edit.ts'
import type { Edit, NoEdit } from './edit.ts'
import { lineStartAt } from './line-start.ts'
import { unwrap } from './expressions.ts'
import type { Module } from './modules.ts'
import { nextOf } from './next-token.ts'

/**
 * The fix as an edit of exactly those characters of a definition, in the same quotes. Nothing where the value comes from
 * a function, a spread, a base or a name that others use, or is another one than the fix expects.
 */
export function editInDefinition(places: DefinitionPlaces, file: string, fix: Fix): Edit | NoEdit {
  if (fix.change === 'replace') {
    const text = places.ownText(file, fix.path)
    return 'reason' in text ? text : literalEdit(text.module, unwrap(text.node), fix.from, fix.to)
  }
  const own = places.own(file, fix.path)
  if ('reason' in own) return own
  return fix.change === 'rename' ? keyEdit(own, fix.from, fix.to) : removal(own)
}

const elsewhere: NoEdit = { reason: 'it is not written there as such' }

function literalEdit(module: Module, node: Expression, from: string, to: string): Edit | NoEdit {
  const { start, end } = node
  if (node.type === 'Literal' && node.value === from) return editOf(module, start, end, quoted(to, module.text[start]!))
  if (node.type !== 'TemplateLiteral' || node.quasis[0]?.value.cooked !== from || node.expressions.length > 0) {
    return elsewhere
  }
  return editOf(module, start, end, quoted(to, '`'))
}

/** Another name for a property, unless its object has one of that name. */
function keyEdit({ value: { module }, property }: OwnValue, from: string, to: string): Edit | NoEdit {
  if (property === undefined || property.node.computed || property.node.shorthand) return elsewhere
  const { node, within } = property
  const edit = nameEdit(module, node.key, from, to)
  if (!isEdit(edit)) return edit
  const names = within.properties.flatMap((each) => (each.type === 'Property' ? [nameOf(each)] : []))
  return names.includes(to) ? isThere : { ...edit, key: { name: to, within: within.start } }
}

function nameEdit(module: Module, key: ObjectProperty['key'], from: string, to: string): Edit | NoEdit {
  if (key.type === 'Identifier' && key.name === from) {
    return editOf(module, key.start, key.end, /^[A-Za-z_$][\w$]*$/u.test(to) ? to : quoted(to, "'"))
  }
  return key.type === 'Literal' ? literalEdit(module, key, from, to) : elsewhere
}

/** Undefined for what is computed of more than a literal. */
function nameOf({ key, computed }: ObjectProperty): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name
  return key.type === 'Literal' ? String(key.value) : undefined
}

/** The property with its comma, and with its lines where nothing else is on them. */
function removal({ value: { module }, property }: OwnValue): Edit | NoEdit {
  if (property === undefined) return elsewhere
  const { text, file } = module
  const { node, within } = property
  const edit = editOf(module, ...spanOf(text, within.properties, within.properties.indexOf(node)), '')
  const { errors } = parseSync(file, edited(text, [edit]))
  return errors.length > 0 ? { reason: 'more than it would go' } : edit
}

type Span = { readonly start: number; readonly end: number }

function spanOf(text: string, properties: readonly Span[], index: number): readonly [start: number, end: number] {
  const { start, end } = properties[index]!
  const after = nextOf(text, end)
  const stop = text[after] === ',' ? after + 1 : end
  const lineStart = lineStartAt(text, start)
  const lineEnd = text.indexOf('\n', stop)
  const isAlone =
    lineEnd !== -1 && /^\s*$/u.test(text.slice(lineStart, start)) && /^\s*(?:\/\/.*)?$/u.test(text.slice(stop, lineEnd))
  if (isAlone) return [lineStart, lineEnd + 1]
  if (properties[index + 1]) return [start, properties[index + 1]!.start]
  const before = properties[index - 1]
  return before ? [before.end, end] : [text.slice(0, start).trimEnd().length, nextOf(text, stop)]
}

function editOf({ file, text: source }: Module, start: number, end: number, text: string): Edit {
  return { file, source, start, end, text }
}

function quoted(text: string, quote: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
  return `${quote}${quote === '`' ? escaped.replaceAll('${', '\\${') : escaped}${quote}`
}
