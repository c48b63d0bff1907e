import './run-sources.js'

await import('../src/io/definition/definition-worker.ts')
