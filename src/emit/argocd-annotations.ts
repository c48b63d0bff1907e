import type { KubernetesObject } from '../model/kubernetes-object.ts'

/**
 * A resource with what tells Argo CD how to apply it. What its definition annotates itself stays.
 *
 * Waves: what others refer to first. Argo CD applies the kinds of one wave in no order that MetalLB's webhook could rely
 * on, and prunes in the reverse order of waves. All are after wave 0, in which MetalLB itself is installed.
 */
export function withArgoCDAnnotations(object: KubernetesObject): KubernetesObject {
  const { metadata, kind } = object
  const added = {
    'argocd.argoproj.io/sync-options': [...shared, ...(options[kind] ?? [])].join(','),
    'argocd.argoproj.io/sync-wave': String(waves[kind] ?? 1),
  }
  return { ...object, metadata: { ...metadata, annotations: { ...added, ...metadata.annotations } } }
}

/** Unset: 1. */
const waves: Readonly<Record<string, number>> = { BGPPeer: 2, L2Advertisement: 3, BGPAdvertisement: 3 }

/** The CRDs come from somewhere else, and perhaps later. */
const shared = ['SkipDryRunOnMissingResource=true']

const options: Readonly<Record<string, readonly string[]>> = {
  // Without its pool, every Service in it loses its address.
  IPAddressPool: ['Prune=confirm', 'Delete=confirm'],
  // The webhook lets none go that a peer still names, and the peers' change comes in a later wave.
  BFDProfile: ['PruneLast=true'],
}
