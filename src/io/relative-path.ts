import { isAbsolute, relative, sep } from 'node:path'

/** The way from a folder to a path, with `/`; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.'
}

/** Whether a path is a folder or leads into it. Both are absolute, and links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
