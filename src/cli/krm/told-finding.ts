import type { Path } from '../../diagnostics/diagnostic.ts'
import { headOf } from '../../gitops/object.ts'
import type { Located } from '../../report/located.ts'
import { annotationsOf } from './resource-list.ts'
import { printable } from '../../report/printable.ts'

/** A finding with the object that it is about, and where in that object. `file`: of a definition, with line and column. */
export type ToldFinding = {
  readonly located: Located
  readonly object?: unknown
  readonly path?: Path
  readonly file?: string
}

/** A finding as an entry of `results`. */
export function resultOf({ located: { diagnostic }, object, path = [], file }: ToldFinding): object {
  const { severity, message, help, name, source } = diagnostic
  const head = headOf(object)
  const marks = annotationsOf(object)
  const own = marks['config.kubernetes.io/path'] ?? marks['internal.config.kubernetes.io/path']
  const index = Number(marks['config.kubernetes.io/index'] ?? marks['internal.config.kubernetes.io/index'])
  return {
    message: help === undefined ? message : `${message} (${help})`,
    severity,
    ...(head && {
      resourceRef: {
        apiVersion: head.apiVersion,
        kind: head.kind,
        name: head.name,
        ...(head.namespace !== undefined && { namespace: head.namespace }),
      },
      ...(path.length > 0 && { field: { path: fieldPath(path) } }),
    }),
    ...(file !== undefined && { file: { path: file.replace(/:\d+:\d+$/u, '') } }),
    ...(file === undefined && own !== undefined && { file: { path: own, ...(Number.isInteger(index) && { index }) } }),
    tags: { rule: name, source },
  }
}

/** A finding for a person: kustomize shows nothing but what stands on the standard error. */
export function lineOf({ located: { diagnostic, related }, object, path = [], file }: ToldFinding): string {
  const { severity, name, message, help, notJudged } = diagnostic
  const head = headOf(object)
  const from = annotationsOf(object)['config.kubernetes.io/path']
  const about = [
    ...(file === undefined ? [] : [file]),
    ...(head ? [`${head.kind} ${head.namespace === undefined ? '' : `${head.namespace}/`}${head.name}`] : []),
    ...(path.length > 0 ? [fieldPath(path)] : []),
    ...(from === undefined ? [] : [`(${from})`]),
  ].join(' ')
  const others = (diagnostic.related ?? []).map((each, index) => {
    const place = related[index]
    const where = place && file !== undefined ? `${place.file}:${place.line}:${place.column}: ` : ''
    return `  ${printable(`${where}${each.message}`)}\n`
  })
  return [
    `${notJudged ? 'not judged' : severity}[${name}] ${printable(`${about === '' ? '' : `${about}: `}${message}`)}\n`,
    ...others,
    ...(help === undefined ? [] : [`  help: ${printable(help)}\n`]),
  ].join('')
}

/** `spec.addresses[1]`; a name with a dot stands in brackets. */
function fieldPath(path: Path): string {
  return path.reduce<string>((told, step) => {
    if (typeof step === 'number') return `${told}[${step}]`
    if (!/^[\w$-]+$/u.test(step)) return `${told}[${JSON.stringify(step)}]`
    return told === '' ? step : `${told}.${step}`
  }, '')
}
