import { suppressionFault } from '../../compile/suppression-fault.ts'
import type { RuleName, Suppression } from '../../define/index.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { findingAt } from '../../gitops/placed-finding.ts'
import type { Located } from '../../report/located.ts'
import { isSettable, pageOf, rulebook, whyFixed } from '../../rulebook/rulebook.ts'
import type { SuppressingComment } from '../../source/suppressing-comments.ts'

/** A suppression in force that stands in a comment. */
export type WrittenSuppression = { readonly terms: Suppression; readonly comment: SuppressingComment }

/** Reads `allow RULE until DAY because REASON`; a finding where it does not hold, or says something else. */
export function readSuppression(comment: SuppressingComment, now: Date): WrittenSuppression | Located {
  const [, rule, until = '', because = ''] =
    /^allow\s+(\S+)(?:\s+until\s+(\S+))?(?:\s+because\s+(.*))?$/u.exec(comment.text) ?? []
  if (rule === undefined) return invalid(comment, ['this comment suppresses nothing', form])
  const refusal = refusalOf(rule)
  if (refusal) return invalid(comment, refusal)
  const terms = { rule: rule as RuleName, until: until as Suppression['until'], because }
  const fault = suppressionFault(terms, now)
  if (fault === undefined) return { terms, comment }
  return findingAt(comment.place, {
    name: 'suppression-expired',
    severity: 'error',
    message: fault.message,
    help: fault.help,
  })
}

type Refusal = readonly [message: string, help: string]

function invalid({ place }: SuppressingComment, [message, help]: Refusal): Located {
  return findingAt(place, { name: 'invalid-suppression', severity: 'error', message, help })
}

const form = 'write # metallb-overlays: allow RULE until YYYY-MM-DD because REASON'

function refusalOf(rule: string): Refusal | undefined {
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
