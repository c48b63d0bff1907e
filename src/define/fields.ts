declare const nothing: unique symbol

/** What a field cannot have where the other one is given: no value is of this type. */
export interface NotBeside<Other extends string> {
  readonly [nothing]: Other
}

/**
 * Fields that cannot be given beside another one. What they are otherwise stands in the interface that this is added to;
 * as mapped keys they leave the documentation there to editors.
 */
export type Barred<Field extends string, Other extends string> = { readonly [Key in Field]?: NotBeside<Other> }

/** A type that the compiler learns from what is given. What is of the wrong kind is left to the interface to refuse. */
export type Learnt<Value, Kind> = Value extends Kind ? Value : unknown

/** Nothing given, and nothing asked for. */
export type None = { readonly [Name in never]: never }
