import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import type { Plugin } from 'rolldown'
import type { Page } from '../../src/rulebook/page.ts'

/** Where `doc` and `docs` are texts for people. */
const documented = /\/src\/(?:lint\/rules|release\/surface)\/[\w-]+\.ts$/u

/** Takes the texts out of rules and fields. The pages of the rules are data in a module of their own, for whoever tells one. */
export function leaveOutDocs(root: string): Plugin {
  const pages = join(root, 'src/rulebook/lint-pages.ts')
  return {
    name: 'leave-out-docs',
    load: {
      filter: { id: pages },
      handler: async () => {
        const { lintPages } = (await import(pages)) as { readonly lintPages: readonly Page[] }
        return `export const lintPages = ${JSON.stringify(lintPages)}`
      },
    },
    transform: { filter: { id: documented }, handler: (code, id) => withoutDocs(code, id) },
  }
}

function withoutDocs(code: string, file: string): string {
  const spans: (readonly [from: number, to: number])[] = []
  const visitor = new Visitor({
    Property({ key, start, end }) {
      if (key.type === 'Identifier' && ['doc', 'docs'].includes(key.name)) spans.push([start, end])
    },
  })
  visitor.visit(parseSync(file, code).program)
  return spans.toReversed().reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to).replace(/^,/u, ''), code)
}
