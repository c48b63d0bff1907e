/** What speaks BGP for MetalLB: its own code, an FRR container beside each speaker, or the frr-k8s daemon. */
export type BgpType = 'native' | 'frr' | 'frr-k8s'
