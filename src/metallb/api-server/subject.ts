import type { Diagnostic, Path, Severity } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import type { Release } from '../../release/releases.ts'
import type { KindVersion } from '../../release/surface/kind.ts'
import type { JsonObject } from '../config/json.ts'

/** An object of a known kind on its way through the API server of a cluster with that release's CRDs. */
export type Subject = {
  /** As it was handed in. */
  readonly object: JsonObject
  readonly index: number
  readonly kind: string
  readonly apiVersion: string
  readonly version: KindVersion
  readonly release: Release
}

type More = { readonly help?: string | undefined; readonly fix?: Fix | undefined; readonly severity?: Severity }

/** A finding of the API server about a place in the object. */
export function finding(
  name: string,
  subject: Pick<Subject, 'index'>,
  path: Path,
  message: string,
  more: More = {},
): Diagnostic {
  const { severity = 'error', help, fix } = more
  const place = { object: subject.index, path }
  return {
    name,
    source: 'api-server',
    severity,
    message,
    ...place,
    ...(help !== undefined && { help }),
    ...(fix && { fix }),
  }
}
