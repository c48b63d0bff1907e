#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

enableCompileCache?.()
const { main } = await import('./cli/main.ts')
const { env, stdout, stderr } = process
const readInput = async (): Promise<string> => (await import('node:stream/consumers')).text(process.stdin)
const exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr, readInput })
// A definition may have left a timer behind: what is printed goes out, and that is the end.
stdout.write('', () => stderr.write('', () => process.exit(exitCode)))
