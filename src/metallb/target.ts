/** Which code speaks BGP in the cluster: MetalLB's own, FRR beside the speaker, or frr-k8s. */
export type BgpType = 'native' | 'frr' | 'frr-k8s'

/** All of them. */
export const bgpTypes: readonly BgpType[] = ['native', 'frr', 'frr-k8s']

/** The MetalLB that a configuration is for. `metallbVersion` is written `v0.16.1` or `0.16.1`. */
export type Target = { readonly metallbVersion: string; readonly bgpType: BgpType }
