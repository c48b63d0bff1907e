import { InputError } from '../../diagnostics/input-error.ts'
import { UsageError } from '../../diagnostics/usage-error.ts'

type Complaint = { readonly pattern: RegExp; readonly error: (folder: string) => Error }

const known: readonly Complaint[] = [
  {
    pattern: /spawn \S+ (?:ENOENT|EACCES)/u,
    error: () => new UsageError('git is not installed: there is none on PATH', 'install git'),
  },
  {
    pattern: /dubious ownership/u,
    error: (folder) =>
      new UsageError(
        'git does not trust this repository: it belongs to another user',
        `git config --global --add safe.directory ${folder}`,
      ),
  },
  {
    pattern: /not a git repository/u,
    error: () => new UsageError('this is not a git repository, and there is none above', 'run it in a clone'),
  },
]

/** Why git refuses, as an error with one sentence for the user. `folder`: where git was run. */
export function complaint(reason: string, folder: string): Error {
  const found = known.find(({ pattern }) => pattern.test(reason))
  return found?.error(folder) ?? new InputError(`git refuses: ${lineOf(reason)}`)
}

/** The line that says it: git's last fatal, else its last error, else the first. */
function lineOf(reason: string): string {
  const lines = reason.split('\n').filter((line) => line.trim() !== '')
  const said =
    lines.findLast((line) => line.startsWith('fatal:')) ?? lines.findLast((line) => line.startsWith('error:'))
  return (said ?? lines[0] ?? 'without a word').replace(/^(?:fatal|error): /u, '')
}
