import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'
import { treeOf } from './tree.ts'

/** Ends the process at the n-th call of one of the functions that write. */
function killAt(call: number): string {
  const script = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    let calls = 0
    for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync']) {
      const original = fs[name]
      fs[name] = (...args) => {
        if (name === 'openSync' && args[1] !== 'w') return original(...args)
        calls += 1
        if (calls === ${call}) process.kill(process.pid, 'SIGKILL')
        return original(...args)
      }
    }
    syncBuiltinESMExports()`
  return `--import=data:text/javascript,${encodeURIComponent(script)}`
}

test('a build that is killed anywhere leaves each file as it was or as it will be, and the next one mends the rest', async () => {
  const old = definition(soundFields('10.1.0.0/24'))
  const cwd = await repository({ 'overlays/lab/cluster.ts': old })
  await metallbOverlays(['build'], { cwd })
  const before = treeOf(path.join(cwd, 'overlays/lab'))
  const changed = await repository({
    'overlays/lab/cluster.ts': definition(`install: 'helm', ${soundFields('10.2.0.0/24')}`),
  })
  await metallbOverlays(['build'], { cwd: changed })
  const after = treeOf(path.join(changed, 'overlays/lab'))
  let kills = 0
  for (let call = 1; ; call++) {
    const victim = await repository({
      ...Object.fromEntries(Object.entries(before).map(([name, text]) => [`overlays/lab/${name}`, text])),
      'overlays/lab/cluster.ts': after['cluster.ts']!,
    })
    const { code } = await metallbOverlays(['build'], { cwd: victim, env: { NODE_OPTIONS: killAt(call) } })
    if (code === 0) break
    kills += 1
    for (const [name, text] of Object.entries(treeOf(path.join(victim, 'overlays/lab')))) {
      if (name.endsWith('.tmp')) continue
      assert.ok([before[name], after[name]].includes(text), `${name} is neither old nor new after call ${call}`)
    }
    assert.equal((await metallbOverlays(['build'], { cwd: victim })).code, 0)
    assert.deepEqual(treeOf(path.join(victim, 'overlays/lab')), after)
  }
  assert.ok(kills > 8, `${kills} kills`)
})
