import './run-sources.js'

await import('../src/io/definition-worker.ts')
