import type { IApplication } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1'

/** An Application's spec. */
export type ApplicationSpec = IApplication['spec']

/** What an Application is made from. */
export type ApplicationSource = NonNullable<ApplicationSpec['source']>

type SyncPolicy = NonNullable<ApplicationSpec['syncPolicy']>

/** MetalLB's webhook may not answer yet, though its Deployment is healthy; and it refuses what a later try brings. */
const retry: NonNullable<SyncPolicy['retry']> = { limit: 5, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } }

/** How the resources are synced. `isAnnotated`: each says itself what must be confirmed. */
export function configSyncPolicy(isAnnotated: boolean): SyncPolicy {
  const syncOptions = isAnnotated ? [] : ['Delete=confirm', 'Prune=confirm', 'SkipDryRunOnMissingResource=true']
  return { automated: { prune: true, selfHeal: true }, retry, ...(syncOptions.length > 0 && { syncOptions }) }
}

/** How MetalLB itself is synced: nothing of it is pruned by itself, for its CRDs would take all resources along. */
export function installSyncPolicy(syncOptions: readonly string[]): SyncPolicy {
  return { automated: { selfHeal: true }, retry, ...(syncOptions.length > 0 && { syncOptions: [...syncOptions] }) }
}
