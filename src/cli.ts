#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import process from 'node:process'

enableCompileCache?.()
const { main } = await import('./cli/main.ts')
const { env, stdout, stderr } = process
process.exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr })
