import process from 'node:process'

/** Whether a process can be given a group of its own, which is ended as one. */
export const hasGroups: boolean = process.platform !== 'win32'

/** Ends a process and what it started, unless that went into a group of its own. */
export function endGroup(leader: number): void {
  try {
    process.kill(hasGroups ? -leader : leader, 'SIGKILL')
  } catch {
    // It is gone.
  }
}
