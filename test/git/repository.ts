import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fixture } from '../support/fixture.ts'
import { run } from '../support/run.ts'
import type { Environment } from '../support/environment.ts'

/** A git repository for a test, with nobody's configuration. */
export type TestRepository = {
  readonly root: string
  /** What git prints. Fails where git does. */
  readonly git: (...args: readonly string[]) => Promise<string>
  readonly write: (file: string, text: string) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/** Git's environment without the user's configuration. */
export const gitEnvironment: Environment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
}

/** A repository with these files, not yet added. */
export async function testRepository(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = repositoryAt(await fixture(files))
  await repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}

/** The repository in a folder that is there. */
export function repositoryAt(root: string): TestRepository {
  return {
    root,
    git: async (...args) => {
      const { code, stdout, stderr } = await run('git', args, { cwd: root, env: gitEnvironment })
      assert.equal(code, 0, `git ${args.join(' ')}\n${stderr}`)
      return stdout.trim()
    },
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    },
    remove: (file) => rm(path.join(root, file), { recursive: true }),
  }
}

/** The same with everything committed. */
export async function committed(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = await testRepository(files)
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--message=first')
  return repository
}
