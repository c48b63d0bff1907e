import { Socket } from 'node:net'
import process from 'node:process'
import type { DefinitionOutcome } from './definition-outcome.ts'
import { receiveMessages, sendMessage } from './messages.ts'
import { endGroup } from './process-group.ts'
import { runInThread } from './run-in-thread.ts'

/** A definition to be run, one at a time. */
export type HostRequest = { readonly file: string; readonly timeLimit: number; readonly source: string | undefined }

/** What a definition prints, and at last what came of it. */
export type HostAnswer = { readonly printed: string } | { readonly outcome: DefinitionOutcome }

// Definitions run in a process of their own, where not even a program that they start reaches the output of the command.
// Neither it nor what definitions started outlives the process that it answers.
const channel = new Socket({ fd: 3, readable: true, writable: true })

const answer = (message: HostAnswer): void => sendMessage(channel, message)

const print = (printed: string): void => answer({ printed })

receiveMessages(channel, (message) => {
  const { file, timeLimit, source } = message as HostRequest
  void runInThread(file, { timeLimit, print }, source).then((outcome) => answer({ outcome }))
})
channel.on('error', () => endGroup(process.pid))
// A definition may be in the middle of a call that nothing ends from within.
channel.on('close', () => endGroup(process.pid))
