/** Repositories as people have them: path -> text. */
type Files = Readonly<Record<string, string>>

const pools = (range: string): string => `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [${range}] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: lan, namespace: metallb-system }
spec: { ipAddressPools: [lan] }
`

/** A HelmRelease of Flux, and pools beside it. */
export function flux(cluster: string, version: string, range: string): Files {
  return {
    [`clusters/${cluster}/metallb/release.yaml`]: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: metallb, namespace: metallb-system }
spec:
  interval: 1h
  chart: { spec: { chart: metallb, version: ${version}, sourceRef: { kind: HelmRepository, name: metallb } } }
  values: { speaker: { frr: { enabled: false } } }
`,
    [`clusters/${cluster}/metallb/pools.yaml`]: pools(range),
  }
}

/** Applications of Argo CD: the chart, and a folder with a kustomization. */
export const argo: Files = {
  'apps/metallb.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: metallb, namespace: argocd }
spec:
  source: { repoURL: https://metallb.github.io/metallb, chart: metallb, targetRevision: 0.15.3 }
  destination: { namespace: metallb-system, server: https://kubernetes.default.svc }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: metallb-config, namespace: argocd }
spec:
  source: { repoURL: https://git.example/home.git, path: edge/metallb, targetRevision: HEAD }
  destination: { namespace: metallb-system, server: https://kubernetes.default.svc }
`,
  'edge/metallb/kustomization.yaml': 'resources: [pools.yaml]\n',
  'edge/metallb/pools.yaml': pools('10.20.0.16-10.20.0.31'),
}
