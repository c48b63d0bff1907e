import './run-sources.js'

await import('../src/io/definition/definition-host.ts')
