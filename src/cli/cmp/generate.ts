import { readParameters } from '../../argocd/parameters.ts'
import { appliedBy, ownResources } from '../../emit/config-objects.ts'
import { yamlDocument } from '../../emit/yaml-text.ts'
import type { Model } from '../../model/model.ts'
import { isFailing } from '../../report/report.ts'
import type { Run } from '../command.ts'
import { judgeRequest } from './judge-request.ts'
import { nothingToGenerate, refusal, remarks } from './talk.ts'
import { treeAround } from './tree-around.ts'

/** Prints a cluster's resources for Argo CD: all at once and last, or nothing. */
export const generate: Run = async (args, host) => {
  const parameters = readParameters(host.env)
  const judged = await judgeRequest(parameters, treeAround(host), args, host)
  if (judged.findings.some((each) => isFailing(each, parameters.failOn))) {
    host.stderr.write(refusal(judged))
    return 1
  }
  const documents = judged.model ? documentsOf(judged.model) : []
  if (documents.length === 0) {
    host.stderr.write(nothingToGenerate(judged))
    return 1
  }
  host.stderr.write(remarks(judged))
  host.stdout.write(documents.join(''))
  return 0
}

function documentsOf(model: Model): readonly string[] {
  return ownResources(model).map(({ object }) => yamlDocument('', appliedBy('argocd', object)))
}
