import { globSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Bench } from './measure.ts'

const machinery = new Set(['run.ts', 'measure.ts'])

const { values, positionals } = parseArgs({ options: { strict: { type: 'boolean' } }, allowPositionals: true })
const reached = await report(await benchesOf(positionals))
if (values.strict && !reached) process.exitCode = 1

/** The benches of the files named (`start` for bench/start.ts), or of all. */
async function benchesOf(names: readonly string[]): Promise<readonly Bench[]> {
  const files = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !machinery.has(file))
  const chosen = names.length > 0 ? names.map((name) => `${name}.ts`) : files.toSorted()
  const modules = await Promise.all(chosen.map((file) => import(`./${file}`)))
  return (modules as { readonly benches: readonly Bench[] }[]).flatMap(({ benches }) => benches)
}

/** Prints a line for each bench as soon as it is measured; whether all reached their goal. */
async function report(benches: readonly Bench[]): Promise<boolean> {
  const width = Math.max(...benches.map(({ name }) => name.length))
  const line = (...[name = '', ...cells]: readonly string[]) =>
    console.log([name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join('  '))
  line('name', 'ratio', 'goal', 'ok')
  let allGood = true
  for (const { name, goal, measure } of benches) {
    const ratio = await measure()
    const isGood = ratio <= goal
    allGood &&= isGood
    line(name, ratio.toFixed(2), goal.toFixed(2), isGood ? 'yes' : 'no')
  }
  return allGood
}
