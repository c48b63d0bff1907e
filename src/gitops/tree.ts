import type { YamlDocument, YamlFile } from '../source/yaml-file.ts'

/** The files that a repository is read from. Paths are absolute, with `/`. */
export type Tree = {
  /** The manifests below a folder, sorted. */
  readonly filesBelow: (folder: string) => readonly string[]
  /** A file as YAML; undefined where there is none, or nothing in it that Kubernetes could mean. */
  readonly read: (file: string) => YamlFile | undefined
  /** The text of a file that Kubernetes could mean; undefined as for `read`. */
  readonly textOf: (file: string) => string | undefined
  /** The first document of any YAML file. */
  readonly documentOf: (file: string) => YamlDocument | undefined
  readonly kindOf: (path: string) => 'file' | 'folder' | undefined
  /** What the system refused to read until now, and the error's code: `ELOOP`, `EACCES`. */
  readonly unread: () => readonly { readonly path: string; readonly code: string }[]
}
