import process from 'node:process'
import type { DefinitionOutcome } from './definition-outcome.ts'
import { runInThread } from './run-in-thread.ts'

/** A definition to be run, one at a time. */
export type HostRequest = { readonly file: string; readonly timeLimit: number; readonly source: string | undefined }

/** What a definition prints, and at last what came of it. */
export type HostAnswer = { readonly printed: string } | { readonly outcome: DefinitionOutcome }

// Definitions run in a process of their own, where not even a program that they start reaches the output of the command.
// It does not outlive the process that it answers.
const answer = (message: HostAnswer): void => void process.send?.(message)

const print = (printed: string): void => answer({ printed })

process.on('message', ({ file, timeLimit, source }: HostRequest) => {
  void runInThread(file, { timeLimit, print }, source).then((outcome) => answer({ outcome }))
})
// A definition may be in the middle of a call that nothing ends from within.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
