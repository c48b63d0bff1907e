import type { Model } from '../model/model.ts'

/** How Argo CD gets a fleet. */
export type Delivery = {
  readonly repoURL: string
  readonly revision: string
  /** Whether what is generated is committed, or made by the plugin at sync. */
  readonly mode: 'committed' | 'plugin'
  /** Argo CD's project. */
  readonly project: string
  /** The namespace of Argo CD, in which Applications are. */
  readonly namespace: string
  /** The API server of every cluster. Undefined: each is registered under its own name. */
  readonly server: string | undefined
  /** This program's. A part of what Argo CD caches manifests by. */
  readonly version: string
}

/** A cluster and its folders, relative to the repository. */
export type Member = {
  readonly model: Model
  readonly definition: string
  readonly output: string
}

/** Where a cluster is told to Argo CD from. */
export function folderOf({ definition, output }: Member, { mode }: Delivery): string {
  return mode === 'plugin' ? definition : output
}
