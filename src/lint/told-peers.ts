import type { Model } from '../model/model.ts'
import { entriesAt, resourcesOfKind } from './resources.ts'
import type { Indexed } from './resources.ts'

/** The peers that a BGPAdvertisement is told to: those that it names, all where it names none. */
export function toldPeers(model: Model): (advertisement: Indexed) => readonly Indexed[] {
  const peers = resourcesOfKind(model, 'BGPPeer')
  return (advertisement) => {
    const names = new Set(entriesAt(advertisement, ['spec', 'peers']).map(({ value }) => value))
    return names.size === 0 ? peers : peers.filter(({ name }) => names.has(name))
  }
}
