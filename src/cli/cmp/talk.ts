import type { ReceivedTree } from '../../argocd/received-tree.ts'
import type { Located } from '../../report/located.ts'
import { plainReport } from '../../report/plain.ts'
import type { LoadedOverlay } from '../fleet/load-overlays.ts'

/**
 * What a request to the plugin came to. `printed`: what definitions printed; `leftOut`: lines about what cannot be one of the fleet; `isAlone`: no other
 * cluster was there.
 */
export type Situation = {
  readonly overlay: LoadedOverlay
  readonly tree: ReceivedTree
  readonly findings: readonly Located[]
  readonly printed: string
  readonly leftOut: readonly string[]
  readonly isAlone: boolean
}

/** Argo CD shows all of it, in a small window. */
const limit = 20

/** Lines about what is left out of the fleet. */
const leftOutLimit = 5

/** Characters of what definitions print. */
const printLimit = 2000

/** Why a cluster is not generated. */
export function refusal(situation: Situation): string {
  const { name } = situation.overlay
  const who = name === '.' ? 'the cluster' : `cluster ${name}`
  return `${said(situation)}${who}: nothing is generated\n${cutOff(situation)}`
}

/** Why a cluster with which nothing is wrong is not generated. */
export function nothingToGenerate(situation: Situation): string {
  const { name } = situation.overlay
  return `${said(situation)}error: cluster ${name} has no resources of its own, and to generate nothing would prune all\n`
}

/** What is to be said of a cluster that is generated. */
export function remarks(situation: Situation): string {
  return said(situation) + cutOff(situation)
}

function said({ findings, printed, leftOut }: Situation): string {
  return plainReport(findings, limit) + shortened(printed) + firstOf(leftOut)
}

function firstOf(lines: readonly string[]): string {
  const more = lines.length - leftOutLimit
  return lines.slice(0, leftOutLimit).join('') + (more > 0 ? `and ${more} more folders\n` : '')
}

function shortened(printed: string): string {
  if (printed.length <= printLimit) return printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`
  return `${printed.slice(0, printLimit)}\nand ${printed.length - printLimit} more characters that definitions print\n`
}

function cutOff({ tree, isAlone }: Situation): string {
  if (tree.from === '.' || !isAlone) return ''
  return `only ${tree.from} of the repository is here (argocd.argoproj.io/manifest-generate-paths): what is shared and the other clusters are not\n`
}
