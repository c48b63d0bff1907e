import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { toolPath } from '../test/support/kubectl.ts'
import { type Bench, ratio, wholeProcess } from './measure.ts'

const root = path.resolve(import.meta.dirname, '..')
const node = (...args: readonly string[]) => wholeProcess(process.execPath, args, root)
const bareNode = node('-e', '0')
const command = path.join(root, 'dist/cli.js')

/** What a person waits for before anything happens, and for the whole fleet. */
export const benches: readonly Bench[] = [
  { name: '--version / bare node', goal: 2, measure: () => ratio(node('dist/cli.js', '--version'), bareNode) },
  {
    name: 'validate of one file / bare node',
    goal: 2,
    measure: () => ratio(node('dist/cli.js', 'validate', 'overlays/jls/config.yaml'), bareNode),
  },
  {
    name: 'build --check --staged of three clusters / bare node',
    goal: 15,
    measure: async () => {
      const fleet = await committedFleet()
      try {
        return await ratio(wholeProcess(process.execPath, [command, 'build', '--check', '--staged'], fleet), bareNode)
      } finally {
        await rm(fleet, { recursive: true })
      }
    },
  },
  {
    name: 'build --check of the fleet / kubectl kustomize of one',
    goal: 1,
    measure: async () => {
      const kustomize = wholeProcess(await toolPath('kubectl'), ['kustomize', 'overlays/homelab'], root)
      return ratio(node('dist/cli.js', 'build', '--check'), kustomize)
    },
  },
]

/** The overlays of this repository in one of their own. */
async function committedFleet(): Promise<string> {
  const fleet = await mkdtemp(path.join(tmpdir(), 'metallb-overlays-bench-'))
  await cp(path.join(root, 'overlays'), path.join(fleet, 'overlays'), { recursive: true })
  wholeProcess('git', ['init', '--quiet'], fleet)()
  wholeProcess('git', ['add', '--all'], fleet)()
  return fleet
}
