/** One fault as ajv reports it. */
export type ShapeFault = {
  /** JSON pointer to the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Whether a value has the shape of a cluster's definition; after false the faults stand in `errors`. */
export const validateCluster: ((data: unknown) => boolean) & { errors?: readonly ShapeFault[] | null }
