import type { ExceptionTerms } from './exception.ts'
import type { RuleName } from './rules.ts'

/** Findings of a lint that are left out, with a reason and a last day: `{ rule: 'single-announcer', at: 'services.gitea/gitea-ssh', because: 'one room', until: '2027-01-31' }`. */
export interface Suppression extends ExceptionTerms {
  /** The lint. What MetalLB or the API server refuses cannot be suppressed. */
  readonly rule: RuleName
  /**
   * Where: the path of a field of the definition, or a resource by its kind and name; whatever is below it counts too.
   * `'services.gitea/gitea-ssh'`, `'pools.lan.addresses'`, `'IPAddressPool/lan'`. Default: the whole cluster.
   */
  readonly at?: string
}
