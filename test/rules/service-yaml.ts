/** MetalLB's chart of a version, installed by Flux. */
export const release = (version: string) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb, namespace: metallb-system }
spec: { chart: { spec: { chart: metallb, version: ${version} } } }
---
`

/** The same, for the Services of one class. */
export const releaseOfClass = release('0.15.3').replace(' } } }', ' } }, values: { loadBalancerClass: edge } }')

/** A Service with lines of its own under its annotations and its spec. */
export const service = (annotations: string, spec = '  type: LoadBalancer\n') => `apiVersion: v1
kind: Service
metadata:
  name: traefik
  namespace: ingress
  annotations:
    note: kept by hand
${annotations}spec:
${spec}  ports: [{ port: 443 }]
`

/** Another chart, installed by Flux, with lines of its own under the annotations of its Service. */
export const chartWith = (annotations: string) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: traefik, namespace: ingress }
spec:
  chart: { spec: { chart: traefik, version: 30.0.0 } }
  values:
    service:
      annotations:
${annotations}`

/** A pool of the old kind, 192.168.1.64/28, beside one of the new. */
export const legacyPool = `apiVersion: metallb.io/v1beta1
kind: AddressPool
metadata: { name: attic, namespace: metallb-system }
spec: { protocol: layer2, addresses: [192.168.1.64/28] }
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [192.168.2.64/28] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lan, namespace: metallb-system }
spec: { ipAddressPools: [lan] }
---
`
