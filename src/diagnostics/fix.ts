import type { Path } from './diagnostic.ts'

/**
 * A change that mends a finding and leaves alone what MetalLB does with everything else. It names its place by a `path`,
 * as the finding does, into the same object; whoever knows the file writes it there, where that is safe.
 */
export type Fix = {
  /** What it does: `write 192.168.1.60/32`. */
  readonly description: string
  readonly path: Path
} & (
  | { readonly change: 'remove' }
  /** Another text for the value at the path, or another name for the path's last key. `from`: what must stand there. */
  | { readonly change: 'rename' | 'replace'; readonly from: string; readonly to: string }
)

/** Writes another text for the one at a path. */
export function replacement(path: Path, from: string, to: string): Fix {
  return { description: `write ${to}`, path, change: 'replace', from, to }
}

/** Gives the field at a path another name. */
export function renaming(path: Path, to: string): Fix {
  const from = String(path.at(-1))
  return { description: `rename ${from} to ${to}`, path, change: 'rename', from, to }
}

/** Takes the field at a path away. */
export function removal(path: Path): Fix {
  return { description: `delete ${String(path.at(-1))}`, path, change: 'remove' }
}
