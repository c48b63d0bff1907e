import type { Release } from '../releases.ts'

/** A value that the chart once had: since when it has not, and what to do instead. */
type GoneKey = { readonly since: Release | 'v0.13.0'; readonly instead: string }

const asResources = "write MetalLB's resources (IPAddressPool, L2Advertisement …) and apply them beside the chart"
const overHttps = 'delete it: the metrics are served over HTTPS by MetalLB itself'

/** By their paths. A section stands for all that was in it. */
export const goneKeys: Readonly<Record<string, GoneKey>> = {
  configInline: { since: 'v0.13.0', instead: asResources },
  'controller.tlsCipherSuites': { since: 'v0.16.0', instead: 'write tls.cipherSuites' },
  'controller.tlsMinVersion': { since: 'v0.16.0', instead: 'write tls.minVersion' },
  existingConfigMap: { since: 'v0.13.0', instead: asResources },
  'prometheus.controllerMetricsTLSSecret': { since: 'v0.16.0', instead: 'write tls.controllerMetricsTLSSecret' },
  'prometheus.rbacProxy': { since: 'v0.16.0', instead: overHttps },
  'prometheus.secureMetricsPort': { since: 'v0.16.0', instead: 'write prometheus.metricsPort, which is HTTPS now' },
  'prometheus.speakerMetricsTLSSecret': { since: 'v0.16.0', instead: 'write tls.speakerMetricsTLSSecret' },
  psp: {
    since: 'v0.13.5',
    instead: 'delete it, and label the namespace: pod-security.kubernetes.io/enforce: privileged',
  },
  'speaker.frr.logLevel': { since: 'v0.13.0', instead: 'write speaker.logLevel' },
  'speaker.frr.secureMetricsPort': { since: 'v0.16.0', instead: 'write speaker.frr.metricsPort, which is HTTPS now' },
}
