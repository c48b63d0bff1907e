import { textOf, valueAt } from '../../metallb/config/json.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Indexed } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** A password of a BGP session that stands in YAML. The definition has no field for one; `secret()` is a reference. */
export const passwordInClearText: Rule = {
  name: 'password-in-clear-text',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A BGPPeer in YAML has its password in clear text.',
    why: 'Whoever reads the repository, its history or the object in the cluster can take part in the BGP session, and announce what is not theirs. A password that was ever committed stays in the history: it is to be changed, too.',
    example: {
      yaml: {
        refused: `
          # peer.yaml
          apiVersion: metallb.io/v1beta2
          kind: BGPPeer
          metadata: { name: tor, namespace: metallb-system }
          spec: { myASN: 65010, peerASN: 65001, peerAddress: 10.60.1.1, password: correct-horse }
          ---
          apiVersion: metallb.io/v1beta1
          kind: BGPAdvertisement
          metadata: { name: all, namespace: metallb-system }`,
        instead: `
          # peer.yaml
          apiVersion: metallb.io/v1beta2
          kind: BGPPeer
          metadata: { name: tor, namespace: metallb-system }
          spec: { myASN: 65010, peerASN: 65001, peerAddress: 10.60.1.1, passwordSecret: { name: tor-bgp } }
          ---
          apiVersion: external-secrets.io/v1
          kind: ExternalSecret
          metadata: { name: tor-bgp, namespace: metallb-system }
          ---
          apiVersion: metallb.io/v1beta1
          kind: BGPAdvertisement
          metadata: { name: all, namespace: metallb-system }`,
      },
    },
    fix: 'Put it into a Secret of type `kubernetes.io/basic-auth` with the key `password`, in the namespace of MetalLB, and name that in `passwordSecret` of a BGPPeer of `metallb.io/v1beta2`. Then choose another password.',
    since: '0.1.0',
  },
  check: (model) =>
    resourcesOfKind(model, 'BGPPeer')
      .filter(isInClearText)
      .map((peer) => ({
        object: peer.index,
        path: ['spec', 'password'],
        message: `${nameOf(peer)} has its password in clear text`,
        help: isOfFirstVersion(peer)
          ? 'write passwordSecret: { name: … }, which metallb.io/v1beta2 has, and choose another password'
          : 'write passwordSecret: { name: … }, and choose another password',
      })),
}

function isInClearText({ object }: Indexed): boolean {
  const password = textOf(valueAt(object, ['spec', 'password']))
  return password !== '' && !isFilledInLater(password)
}

/** A variable of Flux, what SOPS has encrypted, or a placeholder of Argo CD's Vault plugin. */
function isFilledInLater(password: string): boolean {
  return /^(?:\$\{|ENC\[|<(?!.*\s))/u.test(password)
}

function isOfFirstVersion({ object }: Indexed): boolean {
  return object.apiVersion === 'metallb.io/v1beta1'
}
