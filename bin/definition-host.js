import './run-sources.js'

await import('../src/io/definition-host.ts')
