import type { RuleLevels } from './rule-levels.generated.ts'

/** How much the findings of a rule count: `error` refuses the cluster, `off` does not look. */
export type Level = 'error' | 'info' | 'off' | 'warning'

/** The name of a lint: a rule of this project, which says what MetalLB takes without a word. */
export type RuleName = keyof RuleLevels
