/** What a command may see and touch of the process that runs it. */
export type Host = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results. */
  readonly stdout: Output
  /** Talk: progress, complaints. */
  readonly stderr: Output
  /** Where temporary files go. Default: where the system has them. */
  readonly scratch?: string
  /** All of the standard input. Default: nothing. */
  readonly readInput?: () => Promise<Uint8Array>
}

/** Where text goes. */
export type Output = { readonly write: (text: string) => unknown; readonly isTTY?: boolean }

/** 0 clean, 1 findings or anything that a definition causes, 2 wrong usage, 3 our own failure. */
export type ExitCode = 0 | 1 | 2 | 3

/** Whether a text for this output may be coloured: only on a terminal, and never against NO_COLOR or `--no-color`. */
export function isColoured({ env }: Host, output: Output, noColor: boolean): boolean {
  return output.isTTY === true && !noColor && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}

/** Whether somebody watches: a terminal that is not a CI job's. */
export function isWatched({ env }: Host, output: Output): boolean {
  return output.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
}
