import type { RuleCases } from './rule-cases.ts'
import { chartWith, release, service } from './service-yaml.ts'

export const cases: RuleCases = {
  accepts: {
    'every name that MetalLB knows, under either prefix': service(
      `    metallb.io/address-pool: edge
    metallb.io/allow-shared-ip: key
    metallb.io/ip-allocated-from-pool: edge
    metallb.io/loadBalancerIPs: 192.168.1.60
    metallb.universe.tf/loadBalancerIPs: 192.168.1.60
`,
    ),
    'what is somebody else’s': service(
      `    external-dns.alpha.kubernetes.io/hostname: traefik.example
    kube-vip.io/loadbalancerIPs: 192.168.1.60
    metallb.io/managed-by: platform
`,
    ),
    'what values give to a chart, spelt right': chartWith('        metallb.io/address-pool: edge\n'),
    'values that are no annotations': chartWith('').replace('annotations:', 'labels: { metallb.io/addresspool: edge }'),
  },
  rejects: {
    'another spelling of the name': {
      cluster: service(
        `    metallb.io/addressPool: edge # ^ misspelt-annotation
    metallb.universe.tf/allow-shared: key # ^ misspelt-annotation
    metallb.io/load-balancer-ips: 192.168.1.60 # ^ misspelt-annotation
    metallb.universe.tf/loadBalancerIP: 192.168.1.60 # ^ misspelt-annotation
`,
      ),
      finds: [
        {
          underlined: 'metallb.io/addressPool',
          message: 'MetalLB reads no annotation "metallb.io/addressPool" of Service ingress/traefik',
          help: 'did you mean "metallb.io/address-pool"?',
        },
        {
          underlined: 'metallb.universe.tf/allow-shared',
          message: /./u,
          help: /"metallb\.universe\.tf\/allow-shared-ip"/u,
        },
        { underlined: 'metallb.io/load-balancer-ips', message: /./u, help: /"metallb\.io\/loadBalancerIPs"/u },
        { underlined: 'metallb.universe.tf/loadBalancerIP', message: /./u, help: /tf\/loadBalancerIPs"/u },
      ],
    },
    'the values of another chart': {
      cluster: chartWith('        metallb.io/addresspool: edge # ^ misspelt-annotation\n'),
      finds: [
        {
          underlined: 'metallb.io/addresspool',
          message: 'MetalLB reads no annotation "metallb.io/addresspool" of the values of HelmRelease ingress/traefik',
          help: 'did you mean "metallb.io/address-pool"?',
          severity: 'warning',
        },
      ],
    },
    'values in Applications, as an object, a text, and one that is not read': {
      cluster: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: traefik, namespace: argocd }
spec:
  sources:
    - helm:
        valuesObject:
          services:
            - serviceAnnotations:
                metallb.io/addresspool: edge # ^ misspelt-annotation
        values: |
          annotations: { metallb.io/addresspool: edge }
---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: traefik, namespace: argocd }
spec:
  template:
    spec:
      source:
        helm:
          values: |
            service:
              annotations:
                metallb.io/addresspool: edge # ^ misspelt-annotation
`,
      finds: [
        {
          underlined: 'metallb.io/addresspool',
          message: /values of Application argocd\/traefik$/u,
          help: /./u,
          severity: 'warning',
        },
        { underlined: 'metallb.io/addresspool', message: /ApplicationSet/u, help: /./u, severity: 'warning' },
      ],
    },
    'values for the Helm controller of k3s': {
      cluster: `apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: { name: traefik, namespace: kube-system }
spec:
  valuesContent: |-
    service:
      annotations:
        metallb.io/addresspool: edge # ^ misspelt-annotation
`,
      finds: [{ underlined: 'metallb.io/addresspool', message: /HelmChartConfig/u, help: /./u, severity: 'warning' }],
    },
    'another spelling of the prefix, as the release reads it': {
      cluster: `${release('0.14.8')}${service('    metallb.universe.ft/address-pool: edge # ^ misspelt-annotation\n')}`,
      finds: [
        {
          underlined: 'metallb.universe.ft/address-pool',
          message: /^MetalLB reads no annotation "metallb\.universe\.ft\/address-pool"/u,
          help: 'did you mean "metallb.universe.tf/address-pool"?',
        },
      ],
    },
  },
}
