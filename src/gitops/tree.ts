import type { YamlFile } from '../source/yaml-file.ts'

/** The files that a repository is read from. Paths are absolute, with `/`. */
export type Tree = {
  /** The manifests below a folder, sorted. */
  readonly filesBelow: (folder: string) => readonly string[]
  /** What is directly in a folder, by name. */
  readonly namesIn: (folder: string) => readonly string[]
  /** A file as YAML; undefined where there is none, or nothing in it that Kubernetes could mean. */
  readonly read: (file: string) => YamlFile | undefined
  readonly kindOf: (path: string) => 'file' | 'folder' | undefined
}
