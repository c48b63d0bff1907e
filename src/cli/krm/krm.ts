import { UsageError } from '../../diagnostics/usage-error.ts'
import { headOf } from '../../gitops/object.ts'
import { textOfBytes } from '../../io/read-text.ts'
import { isFailing } from '../../report/report.ts'
import type { FailOn } from '../../report/report.ts'
import type { Arguments, Run } from '../command.ts'
import type { Host } from '../host.ts'
import { printResourceList } from './print-resource-list.ts'
import { readResourceList } from './resource-list.ts'
import type { ResourceList } from './resource-list.ts'
import { lineOf, resultOf } from './told-finding.ts'
import type { ToldFinding } from './told-finding.ts'

/** What a function found, and what it generates. */
export type Answer = {
  readonly findings: readonly ToldFinding[]
  readonly objects: readonly object[]
  readonly failOn: FailOn
}

/** Does what the functionConfig asks for. */
type Act = (list: ResourceList, args: Arguments, host: Host) => Promise<Answer>

/** The kinds of a functionConfig, each with what it is done by, which is loaded then. */
const kinds: Readonly<Record<string, () => Promise<Act>>> = {
  ClusterOverlay: async () => (await import('./generate-items.ts')).generateItems,
  ClusterValidation: async () => (await import('./judge-items.ts')).judgeItems,
}

/**
 * Reads a ResourceList and writes one. Findings are in `results`, and once more on the standard error, for kustomize shows
 * nothing else; an error ends with 1, for kustomize fails for nothing else. No item that came in is left out.
 */
export const krm: Run = async (args, host) => {
  const { text, encoding } = textOfBytes((await host.readInput?.()) ?? new Uint8Array())
  if (encoding !== undefined)
    throw new UsageError('the standard input is no text in UTF-8', 'kustomize or kpt calls this')
  const list = readResourceList(text)
  const act = await actOf(list.functionConfig)
  const { findings, objects, failOn } = await act(list, args, host)
  const code = findings.some(({ located }) => isFailing(located, failOn)) ? 1 : 0
  for (const finding of findings) host.stderr.write(lineOf(finding))
  host.stdout.write(printResourceList(list, findings.map(resultOf), code === 0 ? objects : []))
  return code
}

/** Without a functionConfig, or with a ConfigMap as kpt has it, items are judged. */
async function actOf(functionConfig: unknown): Promise<Act> {
  const head = headOf(functionConfig)
  if (functionConfig === undefined || functionConfig === null || isConfigMap(head)) return kinds['ClusterValidation']!()
  const load = head?.apiVersion === apiVersion && Object.hasOwn(kinds, head.kind) ? kinds[head.kind] : undefined
  if (load) return load()
  throw new UsageError(
    `the functionConfig is of ${head ? `${head.apiVersion}, kind ${head.kind}` : 'no apiVersion and kind'}`,
    `write apiVersion: ${apiVersion} and kind: ${Object.keys(kinds).join(' or ')}`,
  )
}

const apiVersion = 'metallb-overlays/v1alpha1'

function isConfigMap(head: ReturnType<typeof headOf>): boolean {
  return head?.apiVersion === 'v1' && head.kind === 'ConfigMap'
}
