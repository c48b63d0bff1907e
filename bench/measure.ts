import { spawnSync } from 'node:child_process'

/** One comparison. What it measures is a ratio, so that it says the same on a fast and on a slow machine. */
export type Bench = {
  readonly name: string
  /** The largest ratio that is good enough. */
  readonly goal: number
  readonly measure: () => Promise<number> | number
}

/** Median time of `subject` over that of `reference`. They take turns, so that a busy moment hits both. */
export async function ratio(subject: () => unknown, reference: () => unknown, runs = 9): Promise<number> {
  await reference()
  await subject()
  const times: { subject: number; reference: number }[] = []
  for (let run = 0; run < runs; run++)
    times.push({ reference: await timeOf(reference), subject: await timeOf(subject) })
  return median(times.map((time) => time.subject)) / median(times.map((time) => time.reference))
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted.length >> 1
  const middle = sorted.length % 2 ? [sorted[upper]] : [sorted[upper - 1], sorted[upper]]
  return middle.reduce<number>((sum, value = NaN) => sum + value, 0) / middle.length
}

/** A whole process from start to end, for `ratio`; throws where it fails, since a failure says nothing about time. */
export function wholeProcess(command: string, args: readonly string[], cwd: string): () => void {
  return () => {
    const { status, error, stderr } = spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (status !== 0)
      throw new Error(`${[command, ...args].join(' ')}\nended with ${status}\n${stderr}`, { cause: error })
  }
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
