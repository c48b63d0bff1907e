import { devNull } from 'node:os'
import { type Outcome, run } from './run.ts'
import { type Tool, unpackedTool } from './tool-archive.ts'
import { toolOnPath } from './tool-on-path.ts'

/** The path of kubectl or helm: of the archive on linux-x64, from PATH elsewhere; fails where there is none. */
export function toolPath(tool: Tool): Promise<string> {
  return process.platform === 'linux' && process.arch === 'x64' ? unpackedTool(tool) : toolOnPath(tool)
}

/** Runs kubectl without any cluster's configuration. */
export async function kubectl(args: readonly string[]): Promise<Outcome> {
  return run(await toolPath('kubectl'), args, { env: { KUBECONFIG: devNull } })
}

/** The YAML that the real `kubectl kustomize` builds from a folder; rejects with what kustomize said where it fails. */
export async function kustomizeBuild(folder: string): Promise<string> {
  const { code, stdout, stderr } = await kubectl(['kustomize', folder])
  if (code !== 0) throw new Error(`kubectl kustomize ${folder}\n${stderr}`)
  return stdout
}
