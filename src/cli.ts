#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

enableCompileCache?.()
const { main } = await import('./cli/main.ts')
const { standardOutput } = await import('./io/standard-output.ts')
const readInput = async (): Promise<string> => (await import('node:stream/consumers')).text(process.stdin)
const exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: standardOutput(1),
  stderr: standardOutput(2),
  readInput,
})
// A definition may have left a timer behind: all is printed, and that is the end.
process.exit(exitCode)
