import { SourceMap } from 'node:module'
import type { SourceMapPayload } from 'node:module'

/** A place in a file; 1-based. */
export type Position = { readonly file: string; readonly line: number; readonly column: number }

/** What leads back from what was made of a file. */
export type Mappings = Pick<SourceMapPayload, 'mappings' | 'names' | 'sources' | 'version'>

const kept = new Map<string, Mappings>()

/** Keeps how what runs in place of a file leads back to it. Node's own way back reads each line of what runs beforehand. */
export function keepSourceMap(file: string, mappings: Mappings): void {
  kept.set(file, mappings)
}

/** The place in the file as it is written. */
export function writtenAt(position: Position): Position {
  const { file, line, column } = position
  const mappings = kept.get(file)
  if (mappings === undefined) return position
  const origin = new SourceMap({ ...mappings, file, sourceRoot: '', sourcesContent: [] }).findOrigin(line, column)
  return 'lineNumber' in origin ? { file, line: origin.lineNumber, column: origin.columnNumber } : position
}
