import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'

/** A temporary folder holding these files (path -> text), removed when the test (or file, or hook) that made it ends. */
export async function fixture(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'metallb-overlays-'))
  after(() => rm(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await write(path.join(root, name), text)
  return root
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}
