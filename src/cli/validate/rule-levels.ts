import type { ClusterDefinition, Level } from '../../define/index.ts'
import { fixedNames, ruleNames } from '../../define/rule-levels.generated.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'

const levels: readonly Level[] = ['off', 'info', 'warning', 'error']

/** Reads `--rule NAME=LEVEL`. Throws UsageError for a rule or a level that there is not. */
export function readLevels(texts: readonly string[]): NonNullable<ClusterDefinition['rules']> {
  return Object.fromEntries(texts.map(readLevel))
}

function readLevel(text: string): readonly [name: string, level: Level] {
  const [rule = '', wanted = ''] = text.split('=')
  const level = levels.find((each) => each === wanted)
  if (fixedNames.includes(rule)) {
    throw new UsageError(
      `--rule ${text}: nothing sets how much "${rule}" counts`,
      `metallb-overlays explain ${rule} says what to do`,
    )
  }
  if (!ruleNames.includes(rule)) {
    const near = nearest(rule, ruleNames)
    throw new UsageError(
      `--rule ${text}: there is no rule "${rule}"`,
      near ? `did you mean ${near}?` : 'metallb-overlays explain lists them',
    )
  }
  if (level === undefined)
    throw new UsageError(`--rule ${text}: "${wanted}" is no level`, `one of ${levels.join(', ')}`)
  return [rule, level]
}
