import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allocateDisagreements } from '../test/vectors/allocate-vector.ts'
import { announceDisagreements } from '../test/vectors/announce-vector.ts'
import { judgeDisagreements } from '../test/vectors/judge-vector.ts'
import { readVectors } from '../test/vectors/read-vectors.ts'
import { compareChart } from './conformance-chart.ts'
import { compareSurface } from './conformance-surface.ts'

/** What is known about a file of vectors: how many it has, and where we differ. */
type Outcome = { readonly cases: number; readonly disagreements: readonly string[] }

const files: Readonly<Record<string, (path: string) => Outcome>> = {
  judge: held(judgeDisagreements),
  suite: held(judgeDisagreements),
  corpus: held(judgeDisagreements),
  allocate: held(allocateDisagreements),
  reassign: held(allocateDisagreements),
  announce: held(announceDisagreements),
}

process.exitCode = main(process.argv[2])

/** Holds our answers against all vectors under DIR/conformance, our fields against DIR/facts/crds, and our table of Helm values against DIR/facts/helm-values.json, if they are there. 0: none differs, 1: some do, 2: no such folder. */
function main(directory: string | undefined): number {
  const folder = join(directory ?? '', 'conformance')
  const missing = Object.keys(files).filter((name) => !existsSync(pathOf(folder, name)))
  if (directory === undefined || missing.length > 0) {
    console.error(
      directory === undefined ? 'usage: pnpm conformance DIR' : `${folder} has no ${missing.join(', ')} .jsonl.gz`,
    )
    return 2
  }
  const differing = Object.entries(files).filter(([name, hold]) => !report(name, hold(pathOf(folder, name))))
  const crds = join(directory, 'facts', 'crds')
  const isSurfaceSame = !existsSync(crds) || report('surface', compareSurface(crds))
  const chart = join(directory, 'facts', 'helm-values.json')
  const isChartSame = !existsSync(chart) || report('chart', compareChart(chart))
  return differing.length === 0 && isSurfaceSame && isChartSame ? 0 : 1
}

function held<Vector>(disagreementsOf: (vector: Vector) => readonly string[]): (path: string) => Outcome {
  return (path) => {
    const vectors = readVectors<Vector>(path)
    return { cases: vectors.length, disagreements: vectors.flatMap(disagreementsOf) }
  }
}

function report(name: string, { cases, disagreements }: Outcome): boolean {
  console.log(`${name.padEnd(10)} ${cases} cases, ${disagreements.length} disagreements`)
  for (const each of disagreements.slice(0, 10)) console.log(`  ${each}`)
  return disagreements.length === 0
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}.jsonl.gz`)
}
