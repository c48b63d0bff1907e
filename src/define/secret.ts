/** A Secret in MetalLB's namespace, by name. Its content never stands in a definition. */
export interface SecretReference {
  /** The Secret's name. */
  readonly secret: string
}

/** The password of a BGP session: a Secret of type `kubernetes.io/basic-auth` with the key `password`. */
export function secret(name: string): SecretReference {
  return { secret: name }
}
