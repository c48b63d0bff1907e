import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../source/place.ts'

/** Why a definition in YAML gives no cluster, and where; the place's file is told as it was handed in. */
export type YamlFault = { readonly diagnostic: Diagnostic; readonly place: Place }

/** Ends the reading of a definition; does not leave this folder. */
export class UnreadableDefinition extends Error {
  override readonly name = 'UnreadableDefinition'
  readonly fault: YamlFault

  constructor(name: string, message: string, place: Place, help?: string) {
    super(message)
    this.fault = {
      diagnostic: { name, source: 'lint', severity: 'error', message, ...(help !== undefined && { help }) },
      place,
    }
  }
}
