import { apiServerPages } from './api-server.ts'
import { definitionPages } from './definition.ts'
import { filesPages } from './files.ts'
import { installPages } from './install.ts'
import { lintPages } from './lint-pages.ts'
import { metallbPages } from './metallb.ts'
import type { Fixed, Page, Topic } from './page.ts'

/** The page of every finding there is, by topic and then by name. */
export const rulebook: readonly Page[] = [
  ...sorted(apiServerPages),
  ...sorted(metallbPages),
  ...sorted(lintPages),
  ...sorted(definitionPages),
  ...sorted(filesPages),
  ...sorted(installPages),
]

/** What the findings of a topic have in common, as a heading and a sentence. */
export const topics: Readonly<Record<Topic, readonly [title: string, what: string]>> = {
  'api-server': ['The API server', 'refuses the object, or drops a part of it, by the CRDs of the release.'],
  metallb: ['MetalLB', 'refuses the whole configuration, by the rules of the release and its BGP backend.'],
  lint: ['Lints', 'are about what MetalLB takes without a word, or cannot know.'],
  definition: ['Definitions', 'can be wrong by themselves, before anything is compiled.'],
  files: ['Files', 'can be wrong before anything of MetalLB’s is looked at.'],
  install: ['Installations', 'of MetalLB in a repository can be wrong, whatever its configuration is.'],
}

/** Why some of our own findings are fixed: nothing sets or suppresses them. */
export const whyFixed: Readonly<Record<Fixed, string>> = {
  'not-judged': 'it says what was not judged',
  secret: 'a password that is committed is given away',
  stale: 'it is what the check is run for',
  suppression: 'it keeps suppressions honest',
  unreadable: 'what cannot be read, compiled or written is not judged at all',
}

/** Whether a definition or an option sets how much a finding counts, and a suppression hides it. */
export function isSettable({ topic, fixed }: Page): boolean {
  return topic !== 'api-server' && topic !== 'metallb' && fixed === undefined
}

const byName: ReadonlyMap<string, Page> = new Map(rulebook.map((page) => [page.name, page]))

/** The page of a finding; undefined where there is none of that name. */
export function pageOf(name: string): Page | undefined {
  return byName.get(name)
}

function sorted(pages: readonly Page[]): readonly Page[] {
  return pages.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
