import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The cases of a compressed file, one JSON value a line. Throws where there is no such file. */
export function readVectors<Vector>(path: string | URL): readonly Vector[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Vector)
}
