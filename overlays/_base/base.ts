import { defineBase } from 'metallb-overlays'

/** What homelab, local and jls have in common. */
export const base = defineBase({
  owner: 'platform/networking',
  release: 'v0.16.1',
  backend: 'native',
  install: 'kustomize',
  l2Advertisements: {
    lan: { ipAddressPools: ['metallb-pool'], why: 'consumer router, no BGP: the pool is announced by ARP' },
  },
})
