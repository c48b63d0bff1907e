import type { None } from './names.ts'

/**
 * What the entries of a definition cannot have beside each other. The type parameters are what the compiler finds given for
 * one field, by the name of the entry, and `unknown` where it is not given. Keys are mapped ones throughout: only so do
 * editors show the documentation of the interface that this is added to.
 */
export type Exclusive<Selectors, Addresses, ASNs> = {
  readonly [Section in 'bgpAdvertisements']?: ByService<Selectors>
} & { readonly [Section in 'bgpPeers']?: ByEndpoint<Addresses> & ByASN<ASNs> }

/** An advertisement that chooses Services announces each of them, so it cannot have an aggregation length. */
type ByService<Selectors> = {
  readonly [Name in keyof Selectors]:
    | ({
        readonly [Field in 'serviceSelectors']?: Learnt<Selectors[Name], readonly unknown[]>
      } & (unknown extends Selectors[Name]
        ? None
        : Barred<'aggregationLength' | 'aggregationLengthV6', 'serviceSelectors'>))
    | null
}

/** A peer has an address or, unnumbered, an interface. */
type ByEndpoint<Addresses> = {
  readonly [Name in keyof Addresses]:
    | ({ readonly [Field in 'peerAddress']?: Learnt<Addresses[Name], string> } & (unknown extends Addresses[Name]
        ? InterfaceOrPeerAddress
        : Barred<'interface', 'peerAddress'>))
    | null
}

/** A peer has an AS number or what takes its place. */
type ByASN<ASNs> = {
  readonly [Name in keyof ASNs]:
    | ({ readonly [Field in 'peerASN']?: Learnt<ASNs[Name], number> } & (unknown extends ASNs[Name]
        ? DynamicASNOrPeerASN
        : Barred<'dynamicASN', 'peerASN'>))
    | null
}

type InterfaceOrPeerAddress = { readonly [Field in 'interface']: unknown }
type DynamicASNOrPeerASN = { readonly [Field in 'dynamicASN']: unknown }

declare const nothing: unique symbol

/** What a field cannot have where the other one is given: no value is of this type. */
interface NotBeside<Other extends string> {
  readonly [nothing]: Other
}

/**
 * Fields that cannot be given beside another one. What they are otherwise stands in the interface that this is added to;
 * as mapped keys they leave the documentation there to editors.
 */
type Barred<Field extends string, Other extends string> = { readonly [Key in Field]?: NotBeside<Other> }

/** A type that the compiler learns from what is given. What is of the wrong kind is left to the interface to refuse. */
type Learnt<Value, Kind> = Value extends Kind ? Value : unknown
