import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { clusterSchema } from '../src/define/cluster-schema.ts'
import { jsonSchemas } from '../src/release/generate/json-schema.ts'
import { typesSource } from '../src/release/generate/typescript.ts'
import { clusterValidatorSource } from './generators/cluster-validator.ts'
import { validatorsSource } from './generators/validators.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every generated file by its path in the repository, as it has to be. */
async function generated(): Promise<ReadonlyMap<string, string>> {
  const schemas = [...jsonSchemas()].map(([path, schema]) => [path, JSON.stringify(schema)] as const)
  const sources = new Map([
    ['src/resources/types.generated.ts', typesSource()],
    ['src/release/validators/validators.generated.js', validatorsSource()],
    ['src/define/validate-cluster.generated.js', clusterValidatorSource()],
    ['schemas/cluster.json', JSON.stringify(clusterSchema)],
    ...schemas,
  ])
  const files = await Promise.all(
    [...sources].map(async ([path, text]) => [path, await formatted(path, text)] as const),
  )
  return new Map(files)
}

async function formatted(path: string, text: string): Promise<string> {
  if (path.endsWith('.js')) return text
  const filepath = join(root, path)
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

/** Files of the generated folders that nothing generates any more, and files whose text is not what it has to be. */
async function stale(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const wrong = await Promise.all([...files].map(async ([path, text]) => ((await textOf(path)) === text ? [] : [path])))
  return [...wrong.flat(), ...(await orphans(files))].toSorted()
}

async function orphans(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const there = await readdir(join(root, 'schemas'), { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = there
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  return paths.filter((path) => path.endsWith('.json') && !files.has(path))
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch(() => undefined)
}

async function write(path: string, text: string | undefined): Promise<void> {
  const place = join(root, path)
  if (text === undefined) return rm(place)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, text)
}

const files = await generated()
const paths = await stale(files)
if (process.argv.includes('--check')) {
  for (const path of paths) process.stderr.write(`${path} is stale\n`)
  if (paths.length > 0) {
    process.stderr.write('Run: pnpm generate\n')
    process.exitCode = 1
  }
} else {
  await Promise.all(paths.map((path) => write(path, files.get(path))))
  process.stderr.write(`${files.size} generated files, ${paths.length} of them written\n`)
}
