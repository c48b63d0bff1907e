import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../cli/command.ts'
import { testRepository } from '../git/repository.ts'

/** A repository with the fleet committed, in which the pool of homelab ends at .62. */
export async function shrunkFleet(): Promise<string> {
  const repository = await testRepository({})
  cpSync(path.join(root, 'overlays'), path.join(repository.root, 'overlays'), { recursive: true })
  await repository.git('add', '--all')
  await repository.git('commit', '--quiet', '--message=the fleet')
  const file = path.join(repository.root, 'overlays/homelab/cluster.ts')
  writeFileSync(file, readFileSync(file, 'utf8').replace('192.168.1.60-192.168.1.75', '192.168.1.60-192.168.1.62'))
  return repository.root
}
