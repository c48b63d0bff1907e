import type { Severity } from '../diagnostics/diagnostic.ts'
import type { RuleDocs, RuleExample } from '../lint/rule.ts'
import type { BgpType } from '../metallb/target.ts'

/** Who says a finding, or what it is about where that is neither the API server, nor MetalLB, nor a rule. */
export type Topic = 'api-server' | 'metallb' | 'lint' | 'definition' | 'files' | 'install'

/** Why nobody can set how much one of our own findings counts. */
export type Fixed = 'not-judged' | 'secret' | 'stale' | 'suppression' | 'unreadable'

/** Resources that give the finding, and what to apply instead; judged as the newest release with frr unless told otherwise. */
export type ResourceExample = {
  readonly refused: readonly object[]
  readonly instead: readonly object[]
  readonly metallbVersion?: string
  readonly bgpType?: BgpType
}

/** What the page of a finding says. */
export type Page = Omit<RuleDocs, 'example'> & {
  readonly name: string
  readonly topic: Topic
  readonly severity: Severity
  /** Absent from what the API server and MetalLB say, which is as it is, and from what a definition sets and suppresses. */
  readonly fixed?: Fixed
  readonly example?: ResourceExample | RuleExample
}

/** A page as it is written down: without what all pages of its table share. */
type Entry = Omit<Page, 'name' | 'severity' | 'since' | 'topic'> & {
  /** Default: error. */
  readonly severity?: Severity
}

/** Pages by their names, all there since one version of this project. */
export function pagesOf(topic: Topic, since: string, entries: Readonly<Record<string, Entry>>): readonly Page[] {
  return Object.entries(entries).map(([name, entry]) => ({ name, topic, severity: 'error', since, ...entry }))
}
