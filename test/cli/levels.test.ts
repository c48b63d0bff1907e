import assert from 'node:assert/strict'
import { test } from 'node:test'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'

test('build says which rules are off, and where a level differs from the base', async () => {
  const base = `import { defineBase } from 'metallb-overlays'
export const base = defineBase({ rules: { 'single-announcer': 'off', 'pool-nearly-full': 'warning' } })
`
  const fields = `extends: base, rules: { 'pool-nearly-full': 'info' }, ${soundFields('10.1.0.0/24')}`
  const cwd = await repository({
    'overlays/_base/base.ts': base,
    'overlays/lab/cluster.ts': definition(fields, "import { base } from '../_base/base.ts'"),
  })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /^lab against its base: rules\.pool-nearly-full warning -> info$/m)
  assert.match(stdout, /^not judged, switched off: single-announcer \(lab\)$/m)
  assert.doesNotMatch(stdout, /not judged for lack of .*single-announcer/)
})

test('a level of what MetalLB refuses is refused at its name', async () => {
  const fields = `rules: { 'overlapping-addresses': 'off' }, ${soundFields('10.1.0.0/24')}`
  const cwd = await repository({ 'overlays/lab/cluster.ts': definition(fields) })
  const { code, stdout } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 1, stdout)
  assert.match(stdout, /^error\[unknown-definition-field\] "overlapping-addresses" is no lint: it is MetalLB/m)
  assert.match(stdout, /\| export default defineCluster\(\{ rules: .*\n +\| +\^{23}$/m)
})
