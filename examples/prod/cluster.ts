import { defineCluster } from 'metallb-overlays'
import { base } from '../../overlays/_base/base.ts'

/**
 * The legacy overlay: its release has drifted from the base's. `build` refuses it until the drift is declared:
 *
 *     release: behind('v0.14.9', { because: 'prod overlay predates the base', until: '2027-01-31', ticket: 'HOME-112' }),
 */
export default defineCluster({
  name: 'prod',
  extends: base,
  release: 'v0.14.9',
  kubernetes: { distribution: 'k3s', version: 'v1.30.4', servicelb: false },
  pools: {
    'metallb-pool': { addresses: ['192.168.1.60-192.168.1.75'] },
  },
})
