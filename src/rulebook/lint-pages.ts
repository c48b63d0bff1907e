import { fleetRules, rules } from '../lint/rules.ts'
import type { Page } from './page.ts'

/** The pages of the lints, which each rule carries. In the bundle they are apart from the rules. */
export const lintPages: readonly Page[] = [...rules, ...fleetRules].map(({ name, severity, docs }) => ({
  name,
  topic: 'lint',
  severity,
  ...docs,
}))
