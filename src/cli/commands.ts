import type { Command } from './command.ts'
import { buildCommand } from './build/build-command.ts'
import { cmpCommand } from './cmp/cmp-command.ts'
import { krmCommand } from './krm/krm-command.ts'
import { initCommand } from './init/init-command.ts'
import { schemaCommand } from './schema/schema-command.ts'
import { completionCommand } from './completion-command.ts'
import { explainCommand } from './explain-command.ts'
import { explainServiceCommand } from './simulate/explain-service-command.ts'
import { changelogCommand } from './plan/changelog-command.ts'
import { planCommand } from './plan/plan-command.ts'
import { simulateCommand } from './simulate/simulate-command.ts'
import { validateCommand } from './validate/validate-command.ts'

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  buildCommand,
  validateCommand,
  simulateCommand,
  planCommand,
  changelogCommand,
  explainServiceCommand,
  explainCommand,
  cmpCommand,
  krmCommand,
  initCommand,
  schemaCommand,
  completionCommand,
]
