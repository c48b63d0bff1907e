import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { metallbOverlays, root as project } from '../cli/command.ts'
import { definition, soundFields } from '../cli/lab.ts'
import { run } from '../support/run.ts'
import type { Outcome } from '../support/run.ts'
import { gitEnvironment, testRepository } from './repository.ts'
import type { TestRepository } from './repository.ts'

/** A definition with which nothing is wrong. */
export const sound: string = definition(soundFields('10.1.0.0/24'))

/** The same with other addresses. */
export const widened: string = definition(soundFields('10.1.0.0/23'))

/** A definition that MetalLB refuses. */
export const refused: string = definition(soundFields('10.1.0.0/33'))

/** What a plain hook of git says. */
export const plainHook: string = `#!/bin/sh\nexec '${process.execPath}' '${path.join(project, 'dist/cli.js')}' build --check --staged\n`

/** A repository with the built cluster `lab` in its first commit, and then a hook that checks what is staged. */
export async function hookedRepository(files: Readonly<Record<string, string>> = {}): Promise<TestRepository> {
  const repository = await testRepository({ 'overlays/lab/cluster.ts': sound, ...files })
  await built(repository)
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--message=first')
  await installHook(path.join(repository.root, '.git/hooks/pre-commit'))
  return repository
}

/** Writes the hook where git looks for it. */
export async function installHook(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, plainHook)
  await chmod(file, 0o755)
}

/** Builds the overlays in the working tree. */
export async function built({ root }: TestRepository, ...args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await metallbOverlays(['build', ...args], { cwd: root })
  if (code !== 0) throw new Error(stdout + stderr)
}

/** Tries to commit: the code is git's, the output the hook's. */
export function commit({ root }: TestRepository, ...args: readonly string[]): Promise<Outcome> {
  return run('git', ['commit', '--quiet', '--message=a change', ...args], { cwd: root, env: gitEnvironment })
}

/** Checks what is staged without a commit. */
export function checkStaged(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return metallbOverlays(['build', '--check', '--staged', ...args], { cwd, env: gitEnvironment })
}
