import { textOf, valueAt, listOf } from '../../metallb/config/json.ts'
import type { Model } from '../../model/model.ts'
import { nameOf, resourcesOfKind } from '../resources.ts'
import type { Rule } from '../rule.ts'
import { someOf } from '../some-of.ts'
import { writtenOfKind } from '../written-facts.ts'

/** A resource in another namespace than MetalLB's own, where MetalLB does not look. */
export const resourceOutsideNamespace: Rule = {
  name: 'resource-outside-namespace',
  severity: 'warning',
  inYaml: { from: 'objects' },
  docs: {
    what: 'A resource of MetalLB is in another namespace than its controller, or resources that are applied together are in several.',
    why: 'MetalLB reads only the resources of its own namespace. Since v0.13.5 its webhook refuses to create others; one that is there already has no effect.',
    example: {
      yaml: {
        refused: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: default }
          spec: { addresses: [192.168.1.64/28] }`,
        instead: `
          # release.yaml
          apiVersion: helm.toolkit.fluxcd.io/v2
          kind: HelmRelease
          metadata: { name: metallb, namespace: metallb-system }
          spec: { chart: { spec: { chart: metallb, version: 0.15.3 } } }
          # pool.yaml
          apiVersion: metallb.io/v1beta1
          kind: IPAddressPool
          metadata: { name: lan, namespace: metallb-system }
          spec: { addresses: [192.168.1.64/28] }`,
      },
    },
    fix: 'Write the namespace of MetalLB’s controller, mostly `metallb-system`.',
    since: '0.1.0',
  },
  check: (model) => {
    const own = model.installNamespaces ?? installNamespaces(model)
    const resources = resourcesOfKind(model, ...kinds).flatMap((resource) => {
      const { namespace } = resource.object.metadata
      return namespace === undefined ? [] : [{ resource, namespace }]
    })
    const used = [...new Set(resources.map(({ namespace }) => namespace))].toSorted()
    const right = own.length > 0 ? own : used.length > 1 ? used.slice(0, 1) : used
    return resources
      .filter(({ namespace }) => !right.includes(namespace))
      .map(({ resource, namespace }) => ({
        object: resource.index,
        path: ['metadata', 'namespace'],
        message:
          own.length > 0
            ? `${nameOf(resource)} is in namespace "${namespace}", and MetalLB in "${own.join('", "')}": it does not look there`
            : `${nameOf(resource)} is in namespace "${namespace}", others are in ${someOf(right)}: MetalLB reads only those of its own`,
        help:
          own.length > 0 ? `write namespace: ${own[0]}` : 'write the namespace of MetalLB’s controller in all of them',
      }))
  },
}

const kinds = ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement', 'BGPPeer', 'BFDProfile', 'Community']

/** Where MetalLB is installed, as far as the objects beside the resources say it. */
function installNamespaces(model: Model): readonly string[] {
  const releases = writtenOfAny(model, 'HelmRelease').flatMap((object) => {
    const chart = textOf(valueAt(object, ['spec', 'chart', 'spec', 'chart']))
    const target = textOf(valueAt(object, ['spec', 'targetNamespace']))
    return /(?:^|\/)metallb$/u.test(chart) ? [target || textOf(valueAt(object, ['metadata', 'namespace']))] : []
  })
  const controllers = writtenOfKind(model, 'apps/v1', 'Deployment').flatMap(({ object }) => {
    const images = listOf(valueAt(object, ['spec', 'template', 'spec', 'containers'])).map((each) =>
      textOf(valueAt(each, ['image'])),
    )
    return images.some((image) => /(?:^|\/)metallb\/controller:/u.test(image))
      ? [textOf(valueAt(object, ['metadata', 'namespace']))]
      : []
  })
  return [...new Set([...releases, ...controllers])].filter((namespace) => namespace !== '').toSorted()
}

function writtenOfAny({ writtenFacts }: Model, kind: string): readonly unknown[] {
  return writtenFacts.flatMap(({ object }) => (valueAt(object, ['kind']) === kind ? [object] : []))
}
