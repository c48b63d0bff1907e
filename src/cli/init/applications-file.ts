import { join } from 'node:path'
import type { Delivery } from '../../argocd/delivery.ts'
import { originUrl } from '../../io/git/remote-url.ts'
import { textOfFile } from '../../io/text-file.ts'
import type { Arguments } from '../command.ts'
import { applicationsText } from '../cmp/applications-text.ts'
import { fetchedRepository } from '../cmp/fetched-repository.ts'
import { judgedFleet } from '../fleet/judged-fleet.ts'
import type { Host } from '../host.ts'
import { textOption } from '../options.ts'
import { version } from '../version.ts'

/** Where Argo CD's Applications are written, relative to the repository. */
export const applicationsFile = 'argocd/metallb-overlays.yaml'

/** How Argo CD is to fetch the repository. Throws UsageError where only this machine can reach it. */
export async function deliveryOf(args: Arguments, root: string, host: Host): Promise<Delivery> {
  const address = textOption(args, 'repo-url') ?? (await originUrl(root, host.env))
  return {
    repoURL: fetchedRepository(address, 'there is no remote "origin"', host),
    revision: 'HEAD',
    mode: 'committed',
    project: 'default',
    namespace: 'argocd',
    server: undefined,
    version: version(),
  }
}

/** What becomes of the Applications: the text of a new file, or what is to be said; nothing where the file is as it would be. */
export type Applications = {
  readonly text?: string
  readonly told?: string
  readonly isRefused?: boolean
}

/** The Applications of all clusters that have a definition by now. */
export async function applicationsOf(delivery: Delivery, root: string, host: Host): Promise<Applications> {
  const values = { overlays: join(root, 'overlays'), 'time-limit': '10' }
  const fleet = await judgedFleet({ positionals: [], values }, [], { ...host, cwd: root })
  if (fleet.refused.length > 0) {
    const names = fleet.refused.join(' ')
    return { isRefused: true, told: `${applicationsFile} waits for what metallb-overlays build ${names} refuses` }
  }
  const text = applicationsText(fleet, delivery, false)
  const present = textOfFile(join(root, applicationsFile), applicationsFile)
  if (text === '') return { told: 'no Application is needed: no definition has resources of its own, or an install' }
  if (present === undefined) return { text }
  if (present === text) return {}
  const command = `metallb-overlays cmp applications --repo-url ${delivery.repoURL}`
  return { told: `${applicationsFile} is there already, and not what this prints: ${command}` }
}
