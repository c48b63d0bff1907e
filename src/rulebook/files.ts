import { pagesOf } from './page.ts'
import type { Page } from './page.ts'

/** What can be wrong with YAML and kustomizations before anything of MetalLB's is looked at. */
export const filesPages: readonly Page[] = pagesOf('files', '0.1.0', {
  'encrypted-value': {
    fixed: 'not-judged',
    severity: 'info',
    what: 'A value is encrypted, as by SOPS.',
    why: 'What it says is not known here. Everything else about the object is judged.',
    fix: 'Nothing has to be done. To judge it as well: `sops decrypt FILE | metallb-overlays validate -`.',
  },
  'invalid-suppression': {
    fixed: 'suppression',
    what: 'A comment `# metallb-overlays: …` in YAML cannot be read, or names a rule that there is not or that cannot be suppressed.',
    why: 'It suppresses nothing, although somebody meant it to. Only lints can be suppressed: what MetalLB or the API server refuses stays refused.',
    example: {
      yaml: {
        refused: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec:
            addresses:
              # metallb-overlays: allow host-bit-set until 2099-12-31 because the plan is written like this
              - 192.0.2.130/25`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec:
            addresses:
              # metallb-overlays: allow host-bits-set until 2099-12-31 because the plan is written like this
              - 192.0.2.130/25`,
      },
    },
    fix: 'Write `# metallb-overlays: allow RULE until YYYY-MM-DD because REASON`.',
  },
  'kustomize-fails': {
    fixed: 'unreadable',
    what: 'kustomize cannot build the kustomization.',
    why: 'Neither Argo CD nor Flux can, so that nothing of it reaches the cluster. The message is the one of kustomize.',
    example: {
      yaml: {
        refused: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          resources: [pool.yaml]
          patches:
            - target: { kind: IPAddressPool, name: lab }
              patch: '- not a patch'
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lab, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
        instead: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          resources: [pool.yaml]
          patches:
            - target: { kind: IPAddressPool, name: lab }
              patch: '[{"op": "add", "path": "/spec/autoAssign", "value": false}]'
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lab, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
      },
    },
    fix: 'Run `kustomize build` (or `kubectl kustomize`) in that folder until it succeeds.',
  },
  'merge-conflict': {
    fixed: 'unreadable',
    what: 'A file has the markers of a merge that was not finished.',
    why: 'It is no YAML, and nobody can apply it.',
    example: {
      yaml: {
        refused: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec:
            addresses:
          <<<<<<< HEAD
              - 192.0.2.128/25
          =======
              - 192.0.2.0/25
          >>>>>>> wider-pool`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec:
            addresses:
              - 192.0.2.0/25`,
      },
    },
    fix: 'Keep one of the two sides, and delete the markers.',
  },
  'missing-resource': {
    fixed: 'unreadable',
    what: 'A kustomization names a file or a folder that is not there.',
    why: 'kustomize refuses to build it. What else it names is judged.',
    example: {
      yaml: {
        refused: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          resources: [pool.yaml, advertisment.yaml]
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
        instead: `
          # kustomization.yaml
          kind: Kustomization
          apiVersion: kustomize.config.k8s.io/v1beta1
          resources: [pool.yaml]
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
      },
    },
    fix: 'Correct the path, add the file, or remove the entry. Paths are relative to the kustomization.',
  },
  patch: {
    fixed: 'not-judged',
    severity: 'info',
    what: 'A file that was given by name is a patch of a kustomization.',
    why: 'It is half of an object, and says nothing by itself.',
    fix: 'Validate the folder of the kustomization: that judges what the patch makes.',
  },
  template: {
    fixed: 'not-judged',
    severity: 'info',
    what: 'A file is a template, as of a Helm chart.',
    why: 'What it says depends on values that are not known here.',
    example: {
      yaml: {
        refused: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata:
            name: {{ .Values.name }}
          spec:
            addresses: {{ toYaml .Values.addresses | nindent 4 }}`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
      },
    },
    fix: 'Validate what comes out: `helm template … | metallb-overlays validate -`.',
  },
  'unresolved-variable': {
    fixed: 'not-judged',
    severity: 'info',
    what: 'A value has a variable for Flux to substitute, and what it stands for is not known here.',
    why: 'Nothing can be said of that value. Everything else about the object is judged.',
    example: {
      yaml: {
        refused: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: ['\${METALLB_RANGE}'] }`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: ['\${METALLB_RANGE:=192.0.2.128/25}'] }`,
      },
    },
    fix: 'Commit the value in a ConfigMap that `substituteFrom` names, or say it: `--set METALLB_RANGE=192.0.2.128/25`.',
  },
  'yaml-syntax': {
    fixed: 'unreadable',
    what: 'A file is no YAML.',
    why: 'Nobody can apply it: neither kubectl, nor kustomize, nor a GitOps controller.',
    example: {
      yaml: {
        refused: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25 }`,
        instead: `
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.0.2.128/25] }`,
      },
    },
    fix: 'The place is where it stops making sense; the cause is often the line before: an indentation, a quote, a tab.',
  },
})
