import { makerNames } from './maker-names.ts'
import { plainTokens } from './plain-tokens.ts'
import type { Token } from './plain-tokens.ts'

const literals = ['true', 'false', 'null', 'undefined']

/** What JavaScript itself asks of an object when it wants a text, a number or a promise, or makes an object from. */
const askedFor = new Set(['constructor', '__proto__', 'prototype', 'valueOf', 'toString', 'toJSON', 'then'])

/** What data has without anybody having written it: functions, for the most part. */
const inherited = new Set(
  [Object, Array, String, Number, Boolean, Function].flatMap((each) =>
    Object.getOwnPropertyNames(each.prototype as object),
  ),
)

/** Nobody writes data that deep by hand. */
const deepest = 100

/** Nor that long; in UTF-16 code units. */
const longest = 2 ** 20

/**
 * Whether the source of a definition is data and nothing else, as nearly all are: imports, constants, literals, names and
 * fields of them, and calls of what this program offers for definitions. No such source can take long, fill the memory, or
 * reach out of itself: it can run here. Any other runs in a process of its own, which takes longer to start than it to run.
 */
export function isPlainSource(text: string): boolean {
  const tokens = text.length > longest ? undefined : plainTokens(text)
  return tokens !== undefined && new PlainSource(tokens).isPlain()
}

/** Reads tokens from the first to the last. Each method says whether what it is named for stands next, and goes behind it. */
class PlainSource {
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0
  private readonly bound = new Set(literals)
  private readonly callable = new Set<string>()

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  isPlain(): boolean {
    while (this.at < this.tokens.length) {
      if (!this.statement()) return false
      this.sign(';')
    }
    return true
  }

  private statement(): boolean {
    if (this.word('import')) return this.imported()
    if (!this.word('export')) return this.constant()
    return this.word('default') ? this.value() : this.constant()
  }

  /** `type { Pool } from 'metallb-overlays'`, `{ base } from '…'`, `* as shared from '…'`, `base from '…'`. */
  private imported(): boolean {
    const isType = this.word('type')
    const names: string[] = []
    const isRead = this.sign('{')
      ? this.list('}', () => this.importedName(names))
      : (!this.sign('*') || this.word('as')) && this.name(names)
    if (!isRead || !this.word('from')) return false
    const from = this.take('string')
    if (isType) return from !== undefined
    for (const name of names) this.bound.add(name)
    const own = from?.slice(1, -1) === 'metallb-overlays' ? names : []
    for (const name of own) if (makerNames.has(name)) this.callable.add(name)
    return from !== undefined
  }

  /** `base`, `base as common`, `type Pool`. Another name can be called by none that may be. */
  private importedName(names: string[]): boolean {
    const [name, other]: string[][] = [[], []]
    if (!this.name(name!)) return false
    if (name![0] === 'type' && this.name(other!)) return true
    if (!this.word('as')) return names.push(name![0]!) > 0
    return this.name(other!) && !makerNames.has(other![0]!) && names.push(other![0]!) > 0
  }

  /** `const lan: Pool = …`. */
  private constant(): boolean {
    const names: string[] = []
    if (!this.word('const') || !this.name(names)) return false
    if (this.sign(':') && !this.type()) return false
    if (!this.sign('=') || !this.value()) return false
    this.bound.add(names[0]!)
    return true
  }

  private value(): boolean {
    if (++this.depth > deepest || !this.bareValue()) return false
    this.depth--
    while (this.word('as') || this.word('satisfies')) if (!this.word('const') && !this.type()) return false
    return true
  }

  private bareValue(): boolean {
    if (this.take('string') !== undefined) return true
    if (this.sign('{')) return this.list('}', () => this.entry())
    if (this.sign('[')) return this.list(']', () => this.value())
    // Of anything but a number, a minus would ask for a number first.
    if (this.sign('-')) return /^\d/u.test(this.take('value') ?? '')
    return this.take('value') !== undefined || this.reference()
  }

  /** `base`, `base.pools.lan`, `secret('tor')`. */
  private reference(): boolean {
    const names: string[] = []
    if (!this.name(names)) return false
    if (this.callable.has(names[0]!)) return this.sign('(') && this.list(')', () => this.value())
    return this.bound.has(names[0]!) && this.fields()
  }

  /** `lan: …`, `'lan': …`, `lan`, `...base`. */
  private entry(): boolean {
    if (this.sign('...')) return this.value()
    const names: string[] = []
    if (!this.name(names)) return this.literalKey() && this.sign(':') && this.value()
    if (askedFor.has(names[0]!)) return false
    return this.sign(':') ? this.value() : this.bound.has(names[0]!)
  }

  /** `'lan'`, `3`; no text with an escape, which could spell anything. */
  private literalKey(): boolean {
    const text = this.take('string')
    if (text === undefined) return this.take('value') !== undefined
    return !text.includes('\\') && !askedFor.has(text.slice(1, -1))
  }

  /** `Pool`, `Record<string, Pool[]>`. */
  private type(): boolean {
    if (++this.depth > deepest) return false
    if (this.take('string') === undefined && !(this.name([]) && this.typeFields())) return false
    if (this.sign('<') && !this.list('>', () => this.type())) return false
    while (this.sign('[')) if (!this.sign(']')) return false
    this.depth--
    return true
  }

  private typeFields(): boolean {
    while (this.sign('.')) if (!this.name([])) return false
    return true
  }

  /** `.pools.lan`: nothing that data has by itself. */
  private fields(): boolean {
    const names: string[] = []
    while (this.sign('.')) if (!this.name(names)) return false
    return !names.some((name) => inherited.has(name) || askedFor.has(name))
  }

  /** Items between commas up to the closing sign. */
  private list(closing: string, item: () => boolean): boolean {
    while (!this.sign(closing)) {
      if (!item()) return false
      if (!this.sign(',')) return this.sign(closing)
    }
    return true
  }

  private name(into: string[]): boolean {
    const name = this.take('name')
    return name !== undefined && into.push(name) > 0
  }

  private word(text: string): boolean {
    return this.tokens[this.at]?.text === text && this.take('name') !== undefined
  }

  private sign(text: string): boolean {
    return this.tokens[this.at]?.text === text && this.take('sign') !== undefined
  }

  private take(kind: Token['kind']): string | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== kind) return undefined
    this.at++
    return token.text
  }
}
