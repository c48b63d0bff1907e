import type { Model } from '../model/model.ts'
import { commentOf } from './comment.ts'
import { appliedBy, ownResources } from './config-objects.ts'
import { headerFor } from './header.ts'
import { installFiles } from './install.ts'
import { yamlDocument } from './yaml-text.ts'

/** A cluster's generated files: path relative to its output folder, with `/` -> text. Sorted by path. */
export function emitOverlay(model: Model): ReadonlyMap<string, string> {
  const header = headerFor(model.name)
  const files: [string, string][] = isWrittenElsewhere(model)
    ? []
    : [
        ['config.yaml', header + commentOf(model.note) + configDocuments(model)],
        ['kustomization.yaml', header + yamlDocument('', kustomization)],
      ]
  for (const [file, text] of installFiles(model)) files.push([`install/${file}`, header + text])
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const kustomization = {
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources: ['config.yaml'],
}

/** Whether all resources stand in YAML already: there is nothing to configure here. */
function isWrittenElsewhere({ definition, resources }: Model): boolean {
  return definition.resources !== undefined && resources.every(({ written }) => written !== undefined)
}

function configDocuments(model: Model): string {
  return ownResources(model)
    .map(({ object, note }) => yamlDocument(commentOf(note), appliedBy(model.gitops, object)))
    .join('')
}
