/**
 * The names that one definition declares, checked where it uses them. Nothing declared (`never`): any name goes, since
 * every fact is optional.
 */
export type Declared<Name extends string> = [Name] extends [never] ? string : NoInfer<Name>

/** A name map: `{ 'metallb-pool': … }`. A name cannot be written twice, and a diff stays small. */
export type ByName<Name extends string, Value> = { readonly [Key in Name]: Value }

/** A name map over a base's: `null` leaves out what the base has under that name. */
export type Overriding<Name extends string, Value> = ByName<Name, Value | null>

/** Nothing given, and nothing asked for. */
export type None = { readonly [Name in never]: never }
