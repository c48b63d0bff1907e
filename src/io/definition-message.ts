/** What the thread that runs definitions says of one of them. Offsets, lines and columns as their names say. */
export type DefinitionMessage =
  | { readonly file: string; readonly outcome: 'cluster'; readonly cluster: object }
  | { readonly file: string; readonly outcome: 'no-cluster'; readonly found: string }
  | {
      readonly file: string
      readonly outcome: 'not-plain'
      readonly at: readonly (string | number)[]
      readonly found: string
    }
  | {
      readonly file: string
      readonly outcome: 'syntax'
      readonly message: string
      readonly at: string
      readonly offset: number
    }
  | {
      readonly file: string
      readonly outcome: 'throws'
      readonly message: string
      /** File, line and column (1-based) of the innermost frame that is not Node's or ours. */
      readonly at?: { readonly file: string; readonly line: number; readonly column: number }
    }
