import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definition, soundFields } from '../cli/lab.ts'
import { call, receive } from './request.ts'

/** What a definition does before it gives a sound cluster, and what of it Argo CD may see. */
const cases = [
  {
    name: 'a program that it starts prints where it is',
    does: `import { execSync } from 'node:child_process'\nexecSync('pwd; pwd >&2', { cwd: import.meta.dirname, stdio: 'inherit' })`,
    talk: /^(?:overlays\/lab\n){2}$/u,
  },
  {
    name: 'it writes more than anybody reads',
    does: `import { writeSync } from 'node:fs'\nfor (let line = 0; line < 300; line++) writeSync(2, 'x'.repeat(1023) + '\\n')`,
    talk: /^[x\n]{2000}\nand \d+ more characters that definitions print\n$/u,
  },
] as const

for (const { name, does, talk } of cases) {
  test(`${name}: that is told as what is printed is`, async () => {
    const files = { 'overlays/lab/cluster.ts': `${does}\n${definition(soundFields('10.1.0.0/24'))}` }
    const { code, stdout, stderr } = await call(receive(files), { at: 'overlays/lab' })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^apiVersion: metallb\.io/mu)
    assert.match(stderr, talk)
  })
}

test('a neighbour that takes all memory or stops its process keeps nobody from being generated', async () => {
  const { code, stdout, stderr } = await call(
    receive({
      'overlays/lab/cluster.ts': definition(soundFields('10.1.0.0/24')),
      'overlays/attic/cluster.ts': 'const racks = new Set()\nfor (;;) racks.add(new Array(1e7))\n',
      'overlays/yard/cluster.ts': `process.kill(process.pid, 'SIGSTOP')\n`,
    }),
    { at: 'overlays/lab', words: ['generate', '--time-limit', '2'] },
  )
  assert.equal(code, 0, stderr)
  assert.match(stdout, /^apiVersion: metallb\.io/mu)
  assert.doesNotMatch(stderr, /GC|FATAL/u)
})
