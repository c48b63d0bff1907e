import { parseSync } from 'oxc-parser'
import type { Expression, Program } from 'oxc-parser'
import { changedNames } from './changed-names.ts'
import { constantOf, exportOf, importOf } from './bindings.ts'

/** How the sources are reached: the text of a file, and the file that an import names (undefined: none of ours). */
export type Sources = {
  readonly read: (file: string) => string | undefined
  readonly resolve: (specifier: string, importer: string) => string | undefined
}

/** A file of TypeScript, read. `file`: absolute. */
export type Module = { readonly file: string; readonly text: string; readonly program: Program }

/** An expression and the module in which it stands. */
export type Sited<Node extends Expression = Expression> = { readonly module: Module; readonly node: Node }

/** The modules of a definition, each parsed once, and what their names stand for. */
export class Modules {
  readonly #sources: Sources
  readonly #parsed = new Map<string, Module | undefined>()

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Undefined where the file cannot be read. */
  open(file: string): Module | undefined {
    if (!this.#parsed.has(file)) this.#parsed.set(file, this.#parse(file))
    return this.#parsed.get(file)
  }

  /** The module that a specifier names; undefined where it is none of ours. */
  imported(importer: Module, specifier: string): Module | undefined {
    const file = this.#sources.resolve(specifier, importer.file)
    return file === undefined ? undefined : this.open(file)
  }

  /** What a name at the top of a module stands for, there or in the module that it comes from; undefined where that changes. */
  bindingOf(module: Module, name: string): Sited | undefined {
    if (changedNames(module.program).has(name)) return undefined
    const local = constantOf(module.program, name)
    if (local) return { module, node: local }
    const shared = importOf(module.program, name)
    const target = shared && this.imported(module, shared.from)
    return target && this.exportOf(target, shared.name)
  }

  /** What a module exports by a name, wherever it has it from. `asked`: on the way there, as modules may pass on each other. */
  exportOf(module: Module, name: string, asked: readonly string[] = []): Sited | undefined {
    const question = `${name} of ${module.file}`
    if (asked.includes(question)) return undefined
    const exported = exportOf(module.program, name)
    if (exported === undefined) return undefined
    if (changedNames(module.program).has(name)) return undefined
    if ('expression' in exported) return { module, node: exported.expression }
    if ('local' in exported) return this.bindingOf(module, exported.local)
    for (const { from, name: theirs } of exported.from) {
      const target = this.imported(module, from)
      const found = target && this.exportOf(target, theirs, [...asked, question])
      if (found) return found
    }
    return undefined
  }

  #parse(file: string): Module | undefined {
    const text = this.#sources.read(file)
    return text === undefined ? undefined : { file, text, program: parseSync(file, text).program }
  }
}
