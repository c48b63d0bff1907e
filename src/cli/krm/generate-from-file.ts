import { basename, dirname, resolve } from 'node:path'
import { UsageError } from '../../diagnostics/usage-error.ts'
import { findOverlays, overlayIn } from '../../io/overlay-folders.ts'
import { findingsOf } from '../build/build-overlay.ts'
import type { Arguments } from '../command.ts'
import { compileAll } from '../fleet/compile-all.ts'
import { loadFleet } from '../fleet/load-fleet.ts'
import { Locator } from '../fleet/locate.ts'
import { originsOf } from '../fleet/origins.ts'
import { readWritten } from '../fleet/written-resources.ts'
import type { Host } from '../host.ts'
import { timeLimitOf } from '../options.ts'
import type { Generated } from './generate-items.ts'

/** Compiles a definition, beside the other clusters of its folder. `path`: relative to where the function is called. */
export async function generateFromFile(path: string, args: Arguments, host: Host): Promise<Generated> {
  const overlays = overlaysAround(resolve(host.cwd, path), path, host.cwd)
  const print = (text: string): void => void host.stderr.write(text)
  const fleet = await loadFleet(overlays, { timeLimit: timeLimitOf(args), print })
  const overlay = fleet.find(({ file }) => file === resolve(host.cwd, path))!
  const written = await readWritten(fleet, overlays, host)
  const compilations = compileAll(fleet, written)
  const compilation = compilations.get(overlay)
  const { repository } = overlays
  const files = fleet.map(({ file }) => file)
  const locator = await Locator.create(repository, originsOf(compilations), files)
  const findings = findingsOf(overlay, compilation, { repository, locator, written: written.findings })
  return {
    model: compilation?.model,
    findings: findings.map((located) => {
      const { place } = located
      return { located, ...(place && { file: `${place.file}:${place.line}:${place.column}` }) }
    }),
  }
}

/** Throws UsageError for what is no definition of an overlay. */
function overlaysAround(file: string, path: string, cwd: string): ReturnType<typeof findOverlays> {
  const help = 'name the cluster.ts or cluster.yaml of an overlay, relative to the kustomization'
  if (overlayIn(dirname(file))?.file !== file) throw new UsageError(`spec.definition: ${path} is no definition`, help)
  if (/^[_.]/u.test(basename(dirname(file))))
    throw new UsageError(`spec.definition: ${path} is shared, and no cluster`, help)
  return findOverlays(cwd, dirname(dirname(file)))
}
