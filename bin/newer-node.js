import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/**
 * Runs a script with the first Node on PATH that is new enough, and ends as it ends. Pre-commit calls commands with the Node
 * that its environment was made from, which need not be the one that a user calls.
 */
export function handOver(script) {
  const node = newerNode(process.env.PATH ?? '')
  if (node === undefined) {
    const isHook = process.env.PRE_COMMIT === '1'
    const help = isHook ? 'help: language_version: 24.21.0 at the hook has pre-commit download one\n' : ''
    process.stderr.write(`error: metallb-overlays needs Node 22.15 or later; this is ${process.version}\n${help}`)
    process.exit(2)
  }
  const { status, signal } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 3)
}

function newerNode(path) {
  const nodes = path.split(delimiter).map((folder) => join(folder, 'node'))
  return nodes.find((node) => {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    return status === 0 && isNewEnough(stdout.trim().replace(/^v/u, ''))
  })
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 15)
}
