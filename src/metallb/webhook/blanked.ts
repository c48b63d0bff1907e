import { isObject, listOf, textOf } from '../config/json.ts'
import type { JsonObject } from '../config/json.ts'

/** The object without what refers to others: resetTransientErrorsFields. */
export function blanked(object: JsonObject): JsonObject {
  const { kind, spec } = object
  if (!isObject(spec)) return object
  if (kind === 'BGPPeer') {
    const { bfdProfile: _profile, passwordSecret: _secret, ...rest } = spec
    return { ...object, spec: rest }
  }
  if (kind !== 'BGPAdvertisement' || spec['communities'] === undefined) return object
  const communities = listOf(spec['communities']).filter((each) => textOf(each).includes(':'))
  return { ...object, spec: { ...spec, communities } }
}
