import { pinnedAddressCanBeTaken } from './rules/pinned-address-can-be-taken.ts'
import { serviceGetsNoAddress } from './rules/service-gets-no-address.ts'
import { sharingWillFail } from './rules/sharing-will-fail.ts'
import type { Rule } from './rule.ts'

/** The rules for objects in YAML that simulate MetalLB, which takes longer to load. */
export const simulatingYamlRules: readonly Rule[] = [pinnedAddressCanBeTaken, serviceGetsNoAddress, sharingWillFail]
