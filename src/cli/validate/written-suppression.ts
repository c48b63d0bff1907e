import { suppressionFault } from '../../compile/suppression-fault.ts'
import type { RuleName, Suppression } from '../../define/index.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import type { Located } from '../../report/located.ts'
import { isSettable, pageOf, rulebook, whyFixed } from '../../rulebook/rulebook.ts'
import type { SuppressingComment } from '../../source/suppressing-comments.ts'
import { placed } from '../manifests/locate-manifest.ts'

/** A suppression in force that stands in a comment. */
export type WrittenSuppression = { readonly terms: Suppression; readonly comment: SuppressingComment }

/** Reads `allow RULE until DAY because REASON`; a finding where it does not hold, or says something else. */
export function readSuppression(comment: SuppressingComment, now: Date): WrittenSuppression | Located {
  const [, rule, until = '', because = ''] =
    /^allow\s+(\S+)(?:\s+until\s+(\S+))?(?:\s+because\s+(.*))?$/u.exec(comment.text) ?? []
  if (rule === undefined) return atComment(comment, 'invalid-suppression', 'this comment suppresses nothing', form)
  const refusal = refusalOf(rule)
  if (refusal) return atComment(comment, 'invalid-suppression', ...refusal)
  const terms = { rule: rule as RuleName, until: until as Suppression['until'], because }
  const fault = suppressionFault(terms, now)
  return fault ? atComment(comment, 'suppression-expired', fault.message, fault.help) : { terms, comment }
}

/** A finding at a comment. */
export function atComment(
  { place }: Pick<SuppressingComment, 'place'>,
  name: string,
  message: string,
  help: string,
  severity: Diagnostic['severity'] = 'error',
): Located {
  const diagnostic: Diagnostic = { name, source: 'lint', severity, message, help }
  return { diagnostic: placed(diagnostic, place), place, related: [] }
}

const form = 'write # metallb-overlays: allow RULE until YYYY-MM-DD because REASON'

function refusalOf(rule: string): readonly [message: string, help: string] | undefined {
  const page = pageOf(rule)
  if (page === undefined) {
    const near = nearest(
      rule,
      rulebook.filter(isSettable).map(({ name }) => name),
    )
    return [`there is no rule "${rule}"`, near ? `did you mean ${near}?` : 'metallb-overlays explain lists them']
  }
  if (isSettable(page)) return undefined
  const { topic, fixed } = page
  if (fixed !== undefined) {
    return [`${rule} cannot be suppressed: ${whyFixed[fixed]}`, 'mend what it is about, and delete the comment']
  }
  const why = topic === 'api-server' ? whoRefuses[topic] : whoRefuses.metallb
  return [`${rule} ${why}: it cannot be suppressed`, 'mend what it is about, and delete the comment']
}

const whoRefuses = { 'api-server': 'is what the API server says', metallb: 'is what MetalLB says' } as const
