import { basename } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DefinitionOutcome } from '../../io/definition/definition-outcome.ts'
import type { Located } from '../../report/located.ts'
import { placeAt, placeOf } from '../../source/place.ts'
import type { Place } from '../../source/place.ts'
import { missingImportIn, placeOfImport } from './missing-import.ts'

/** A definition that gave no cluster. */
export type FailedOutcome = Exclude<DefinitionOutcome, { readonly outcome: 'cluster' }>

/** Finds a place for a path in a definition. */
export type FindPlace = (file: string, path: readonly (string | number)[]) => Place | undefined

/** Why a definition gave no cluster, as a finding. `read` gives a file's text, `find` the place of a path in a definition. */
export function diagnosticOfOutcome(
  outcome: FailedOutcome,
  read: (file: string) => string | undefined,
  find: FindPlace,
): Located {
  if (outcome.outcome === 'fault') return { diagnostic: outcome.diagnostic, place: outcome.place, related: [] }
  const { name, message, help } = outcome.outcome === 'unreadable' ? unread(outcome.reason) : describe(outcome)
  const diagnostic: Diagnostic = { name, source: 'lint', severity: 'error', message, ...(help && { help }) }
  return {
    diagnostic,
    place: placeFor(outcome, read, find) ?? placeAt(outcome.file, read(outcome.file) ?? '', 1, 1),
    related: [],
  }
}

const exportHelp = 'end the definition with: export default defineCluster({ … })'

type Described = { readonly name: string; readonly message: string; readonly help?: string }

function unread(reason: string): Described {
  return { name: 'definition-unreadable', message: `the definition cannot be read: ${reason}` }
}

function describe(outcome: Exclude<FailedOutcome, { readonly outcome: 'fault' | 'unreadable' }>): Described {
  switch (outcome.outcome) {
    case 'syntax':
      return { name: 'definition-syntax', message: `this is no TypeScript: ${outcome.message}` }
    case 'throws':
      return {
        name: 'definition-throws',
        message: `the definition throws: ${outcome.message}`,
        ...helpForThrow(outcome.message),
      }
    case 'no-cluster':
      return {
        name: 'definition-exports-no-cluster',
        message: `no cluster is exported: ${outcome.found}`,
        help: exportHelp,
      }
    case 'not-plain':
      return {
        name: 'definition-not-plain',
        message: `${outcome.at.join('.') || 'the definition'} is ${outcome.found}, and a definition is plain data`,
        help: 'write the value itself: text, number, boolean, list or object',
      }
    case 'times-out':
      return {
        name: 'definition-times-out',
        message: `the definition did not end within ${outcome.seconds} s`,
        help: 'look for a loop without an end, or give it longer: --time-limit SECONDS',
      }
    case 'stops':
      return {
        name: 'definition-stops',
        message: `the definition did not come to its end: ${outcome.message}`,
        help: 'write down what it waits for or gathers: a definition is data',
      }
  }
}

function placeFor(
  outcome: FailedOutcome,
  read: (file: string) => string | undefined,
  find: FindPlace,
): Place | undefined {
  if (outcome.outcome === 'not-plain') return find(outcome.file, outcome.at)
  if (outcome.outcome === 'syntax')
    return placeOf(outcome.at, read(outcome.at) ?? '', outcome.offset, outcome.offset + 1)
  if (outcome.outcome !== 'throws') return undefined
  const lost = missingImportIn(outcome.message)
  if (lost) return placeOfImport(lost, read(lost.importer) ?? '')
  if (outcome.at === undefined) return undefined
  const { file, line, column } = outcome.at
  return placeAt(file, read(file) ?? '', line, column)
}

/** An import that Node cannot follow is mostly one without the file's extension. */
function helpForThrow(message: string): { help?: string } {
  const lost = missingImportIn(message)
  if (lost === undefined) return {}
  const name = basename(lost.missing)
  return { help: /\.\w+$/u.test(name) ? 'write where the file is' : `write the extension too: ${name}.ts` }
}
