import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { overlayFolderIn } from '../../io/overlay-folders.ts'
import type { Arguments } from '../command.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import type { SideReading } from './cluster-side.ts'

/** Where a side is read: the top level of its files, and the folder in it that stands for the current one. */
export type SideRoot = { readonly top: string; readonly cwd: string }

/** The clusters of a side: its definitions, or where there are none what stands in YAML. */
export async function readSide(root: SideRoot, args: Arguments, host: Host): Promise<SideReading> {
  const overlays = overlaysWithin(root, textOption(args, 'overlays'))
  const at: Host = { ...host, cwd: existsSync(root.cwd) ? root.cwd : root.top }
  if (overlays !== undefined) {
    const { readDefinitions } = await import('./read-definitions.ts')
    return { source: 'definitions', clusters: await readDefinitions(overlays, args, at) }
  }
  const { readYaml } = await import('./read-yaml.ts')
  const clusters = await readYaml(root.top, at)
  return { source: clusters.length > 0 ? 'yaml' : 'nothing', clusters }
}

/** The folder of the overlays, looked for up to the top level and not above; undefined where no definition is in it. */
function overlaysWithin({ top, cwd }: SideRoot, given: string | undefined): string | undefined {
  if (given !== undefined) return overlayFolderIn(join(cwd, given))
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = overlayFolderIn(join(folder, 'overlays'))
    if (found !== undefined) return found
    const up = relative(top, folder)
    if (up === '' || up.startsWith(`..${sep}`) || up === '..') return undefined
  }
}
