import { access, constants } from 'node:fs/promises'
import path from 'node:path'

/** The executable of that name in the first folder of `searchPath` that has one; fails where none has. */
export async function toolOnPath(tool: string, searchPath: string = process.env['PATH'] ?? ''): Promise<string> {
  for (const folder of searchPath.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, tool)
    if (await isExecutable(file)) return file
  }
  throw new Error(`no ${tool} on PATH: install it, these tests run the real one`)
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
