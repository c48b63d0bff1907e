import { pagesOf } from './page.ts'
import type { Page } from './page.ts'

/** What can be wrong with how MetalLB is installed. */
export const installPages: readonly Page[] = pagesOf('install', '0.1.0', {
  'argument-not-in-release': {
    what: 'The controller or the speaker is given an argument that its release does not know.',
    why: "MetalLB's programs end at an argument that they do not know. After a change of the image's tag alone every Pod restarts for ever, and nothing new is announced.",
    example: {
      yaml: {
        refused: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: speaker } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/speaker:v0.14.9
                    args: [--port=7472, --disable-epslices]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: speaker } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/speaker:v0.14.9
                    args: [--port=7472]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: 'Take the arguments from the manifests of the release. `--enable-pprof` became `--pprof-bind-address` in v0.16.0, and `--ml-secret-key` became `--ml-secret-key-path` in v0.13.8.',
  },
  'crd-of-other-release': {
    severity: 'warning',
    what: 'A CRD that is applied beside the controller lacks fields that the release of the controller has.',
    why: 'Helm installs CRDs of a `crds/` folder once and never again, and copies of CRDs stay behind in repositories. The API server drops what the CRD does not have, without a word to whoever applies it.',
    fix: 'Apply the CRDs of the release that runs.',
  },
  'ipvs-without-strict-arp': {
    severity: 'warning',
    what: 'kube-proxy runs in IPVS mode without `strictARP`, and addresses are announced on layer 2.',
    why: 'In IPVS mode every node holds every Service address on an interface of its own, and the kernel answers ARP for it. Without `strictARP` all nodes answer besides the one that MetalLB chose, and traffic goes to whoever was first.',
    example: {
      yaml: {
        refused: `
          # proxy.yaml
          apiVersion: kubeproxy.config.k8s.io/v1alpha1
          kind: KubeProxyConfiguration
          mode: ipvs
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # proxy.yaml
          apiVersion: kubeproxy.config.k8s.io/v1alpha1
          kind: KubeProxyConfiguration
          mode: ipvs
          ipvs: { strictARP: true }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: "Set `strictARP: true` under `ipvs` in kube-proxy's configuration, and restart kube-proxy.",
  },
  'mixed-releases': {
    severity: 'warning',
    what: 'Controller, speakers, or the installation that they are given another tag in, are of different releases.',
    why: 'They are made to run as one release: what the controller takes a speaker of another release may refuse, and then it keeps what it had. From v0.13 to v0.14 they do not even derive the same key to talk to each other.',
    example: {
      yaml: {
        refused: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: Deployment
          metadata: { name: controller, namespace: metallb-system }
          spec: { template: { spec: { containers: [{ image: 'quay.io/metallb/controller:v0.15.3' }] } } }
          ---
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec: { template: { spec: { containers: [{ image: 'quay.io/metallb/speaker:v0.14.9' }] } } }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: Deployment
          metadata: { name: controller, namespace: metallb-system }
          spec: { template: { spec: { containers: [{ image: 'quay.io/metallb/controller:v0.15.3' }] } } }
          ---
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec: { template: { spec: { containers: [{ image: 'quay.io/metallb/speaker:v0.15.3' }] } } }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: 'Take both from one release.',
  },
  'namespace-refuses-speakers': {
    what: "MetalLB's namespace enforces a pod security level under which speakers do not start.",
    why: "Speakers use the node's network and open raw sockets. Under `baseline` and `restricted` the API server refuses their Pods: the DaemonSet stays at none, and nothing is announced.",
    example: {
      yaml: {
        refused: `
          # namespace.yaml
          apiVersion: v1
          kind: Namespace
          metadata:
            name: metallb-system
            labels: { pod-security.kubernetes.io/enforce: restricted }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # namespace.yaml
          apiVersion: v1
          kind: Namespace
          metadata:
            name: metallb-system
            labels: { pod-security.kubernetes.io/enforce: privileged }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: 'Label the namespace `pod-security.kubernetes.io/enforce: privileged`.',
  },
  'affix-breaks-install': {
    severity: 'warning',
    what: 'A kustomization with `namePrefix` or `nameSuffix` takes in what installs MetalLB.',
    why: "The controller puts its certificate into the webhook named `metallb-webhook-configuration`, and into no other. Under another name the webhook has none: the API server cannot call it, and refuses every resource of MetalLB's.",
    example: {
      yaml: {
        refused: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          namePrefix: lab-
          resources: ['github.com/metallb/metallb/config/native?ref=v0.15.3', l2.yaml]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: every-pool, namespace: metallb-system, annotations: { argocd.argoproj.io/sync-wave: '1' } }`,
        instead: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          resources: ['github.com/metallb/metallb/config/native?ref=v0.15.3', l2.yaml]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lab-every-pool, namespace: metallb-system, annotations: { argocd.argoproj.io/sync-wave: '1' } }`,
      },
    },
    fix: "Take in MetalLB's own manifests by a kustomization without prefix and suffix.",
  },
  'affix-breaks-reference': {
    severity: 'warning',
    what: 'A `namePrefix` or `nameSuffix` renames resources of MetalLB that others refer to by their names.',
    why: 'kustomize knows which fields of Kubernetes’ own kinds are names of others, and none of MetalLB’s. The pool is `lab-lan`, and the advertisement still says `lan`: MetalLB ignores the name, and nobody announces the pool.',
    example: {
      yaml: {
        refused: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          namePrefix: lab-
          resources: [pool.yaml, l2.yaml]
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }
          spec: { ipAddressPools: [lan] }`,
        instead: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          namePrefix: lab-
          resources: [pool.yaml, l2.yaml]
          configurations: [references.yaml]
          # references.yaml
          nameReference:
            - kind: IPAddressPool
              group: metallb.io
              fieldSpecs:
                - { kind: L2Advertisement, path: spec/ipAddressPools }
                - { kind: BGPAdvertisement, path: spec/ipAddressPools }
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }
          spec: { ipAddressPools: [lan] }`,
      },
    },
    fix: 'Leave the prefix out, select pools by labels, or tell kustomize of these fields by a `nameReference` under `configurations`. The peers of a BGPAdvertisement and the BFD profile of a peer are such fields, too.',
  },
  'applied-with-install': {
    severity: 'warning',
    what: 'Resources of MetalLB are applied in one step with what installs MetalLB.',
    why: "The API server takes them only once their CRDs are there and MetalLB's webhook answers. Flux checks all objects of a Kustomization before it applies any: with a HelmRelease among them, a new cluster never gets either. In Argo CD nothing within a sync wave waits for the webhook: the first sync fails, and retries mostly mend it.",
    example: {
      yaml: {
        refused: `
          # flux.yaml
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb, namespace: flux-system }
          spec: { path: ./metallb }
          # metallb/release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # metallb/l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: every-pool, namespace: metallb-system }`,
        instead: `
          # flux.yaml
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb, namespace: flux-system }
          spec: { path: ./metallb, wait: true }
          ---
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb-config, namespace: flux-system }
          spec: { path: ./metallb-config, dependsOn: [{ name: metallb }] }
          # metallb/release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # metallb-config/l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: every-pool, namespace: metallb-system }`,
      },
    },
    fix: 'For Flux, a Kustomization of their own that `dependsOn` the one with MetalLB. For Argo CD, `argocd.argoproj.io/sync-wave: "1"` on the resources, and a `syncPolicy.retry`.',
  },
  'applied-without-order': {
    severity: 'warning',
    what: 'Resources of MetalLB are applied apart from what installs MetalLB, and nothing says that they come after it.',
    why: 'In a new cluster their CRDs may not be there yet, and the dry run fails. Flux tries again; Argo CD gives up unless the Application has a retry. It heals mostly, and looks like a failure until then.',
    example: {
      yaml: {
        refused: `
          # flux.yaml
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb, namespace: flux-system }
          spec: { path: ./metallb, wait: true }
          ---
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb-config, namespace: flux-system }
          spec: { path: ./metallb-config }
          # metallb/release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # metallb-config/l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: every-pool, namespace: metallb-system }`,
        instead: `
          # flux.yaml
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb, namespace: flux-system }
          spec: { path: ./metallb, wait: true }
          ---
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: { name: metallb-config, namespace: flux-system }
          spec: { path: ./metallb-config, dependsOn: [{ name: metallb }] }
          # metallb/release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # metallb-config/l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: every-pool, namespace: metallb-system }`,
      },
    },
    fix: 'For Flux, `dependsOn` the Kustomization that installs MetalLB, which has `wait: true`. For Argo CD, `SkipDryRunOnMissingResource=true` and a `syncPolicy.retry`.',
  },
  'chart-value-gone': {
    severity: 'warning',
    what: 'A Helm value that the chart of this release no longer has.',
    why: "MetalLB's chart takes any key and reads those that it knows. After an upgrade such a value has no effect, without a word: what it secured or configured is at its default.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              controller: { tlsMinVersion: VersionTLS13 }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              tls: { minVersion: VersionTLS13 }`,
      },
    },
    fix: 'Write what took its place, or delete it.',
  },
  'chart-value-refused': {
    what: "A Helm value that the chart's schema refuses, or an empty one that takes a section of the chart's defaults away.",
    why: 'Helm holds the values against the schema before it renders anything. Flux and Argo CD keep what was there before and report a failure; nothing of the change arrives. Where no release is pinned, it is a warning.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { logLevel: warning }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { logLevel: warn }`,
      },
    },
    fix: 'Write a value of the kind that the chart wants.',
  },
  'chart-value-unknown': {
    severity: 'warning',
    what: 'A Helm value that the chart of this release does not have: misspelt, at another level, or of a later release.',
    why: "MetalLB's chart takes any key and reads those that it knows. The value has no effect, and nobody says so.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.14.9 } }
            values:
              speaker: { frr: { enable: false } }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.14.9 } }
            values:
              speaker: { frr: { enabled: false } }`,
      },
    },
    fix: 'Write the name that the chart has, or delete the value.',
  },
  'chart-values-not-read': {
    severity: 'warning',
    what: 'An Application of Argo CD has `helm.values` beside `helm.valuesObject`.',
    why: 'Argo CD takes `valuesObject` alone then. What stands in `values` has no effect, and nobody says so.',
    example: {
      yaml: {
        refused: `
          # app.yaml
          apiVersion: argoproj.io/v1alpha1
          kind: Application
          metadata: { name: metallb, namespace: argocd }
          spec:
            source:
              repoURL: https://metallb.github.io/metallb
              chart: metallb
              targetRevision: 0.15.3
              helm:
                valuesObject: { speaker: { frr: { enabled: false } } }
                values: |
                  speaker: { logLevel: debug }`,
        instead: `
          # app.yaml
          apiVersion: argoproj.io/v1alpha1
          kind: Application
          metadata: { name: metallb, namespace: argocd }
          spec:
            source:
              repoURL: https://metallb.github.io/metallb
              chart: metallb
              targetRevision: 0.15.3
              helm:
                valuesObject: { speaker: { frr: { enabled: false }, logLevel: debug } }`,
      },
    },
    fix: 'Write all values into `valuesObject`, and delete `values`.',
  },
  'chart-values-conflict': {
    what: 'Helm values that a template of the chart refuses: two backends, two monitors, or a part without what it needs.',
    why: "The chart renders nothing, so that the change does not arrive. One of the values may be the chart's own default, and that changes: from v0.16.0 on `frrk8s.enabled` is true, and a `speaker.frr.enabled: true` of years fails with the next release. Where no release is pinned, it is a warning.",
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              speaker: { frr: { enabled: true } }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec:
            chart: { spec: { chart: metallb, version: 0.16.1 } }
            values:
              frrk8s: { enabled: false }
              speaker: { frr: { enabled: true } }`,
      },
    },
    fix: 'Decide for one of them, and write the other down as well where its default is against it.',
  },
  'pod-name-missing': {
    what: 'The controller or the speaker of v0.16.0 or later is not told the name of its Pod.',
    why: 'From v0.16.0 on both programs look up their own Pod when they start, and end where they cannot. The variable is in the manifests of the release; a copy of older ones with a new tag lacks it.',
    example: {
      yaml: {
        refused: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: Deployment
          metadata: { name: controller, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: controller } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/controller:v0.16.1
                    env: [{ name: METALLB_DEPLOYMENT, value: controller }]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: Deployment
          metadata: { name: controller, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: controller } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/controller:v0.16.1
                    env:
                      - name: METALLB_POD_NAME
                        valueFrom: { fieldRef: { fieldPath: metadata.name } }
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: 'Add `METALLB_POD_NAME` from the field `metadata.name` to the container, or take the manifests of the release.',
  },
  'variable-not-in-release': {
    severity: 'warning',
    what: 'The speaker is given an environment variable that its release does not read.',
    why: 'It goes on without: speakers that are not given the key under the name that their release reads do not encrypt what they say to each other, and those of two releases do not understand each other.',
    example: {
      yaml: {
        refused: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: speaker } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/speaker:v0.14.9
                    env: [{ name: METALLB_ML_SECRET_KEY, value: from-the-secret }]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
        instead: `
          # metallb.yaml
          apiVersion: apps/v1
          kind: DaemonSet
          metadata: { name: speaker, namespace: metallb-system }
          spec:
            selector: { matchLabels: { component: speaker } }
            template:
              spec:
                containers:
                  - image: quay.io/metallb/speaker:v0.14.9
                    env: [{ name: METALLB_ML_SECRET_KEY_PATH, value: /etc/ml_secret_key }]
          # l2.yaml
          apiVersion: metallb.io/v1beta1
          kind: L2Advertisement
          metadata: { name: lan, namespace: metallb-system }`,
      },
    },
    fix: 'Take the variables from the manifests of the release.',
  },
})
