import { readFileSync } from 'node:fs'

/** This program's version, as its package.json says. */
export function version(): string {
  const manifest = new URL(import.meta.url.endsWith('.ts') ? '../../package.json' : '../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version
}
