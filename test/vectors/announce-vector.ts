import { announce } from '../../src/metallb/announce.ts'
import type { Announcement, Situation } from '../../src/metallb/announce.ts'
import type { Target } from '../../src/metallb/judge.ts'

/** Services with an address, and what each speaker said of each of them. */
export type AnnounceVector = Target &
  Situation & {
    readonly id: string
    readonly objects: readonly unknown[]
    readonly expect: { readonly services: Readonly<Record<string, ExpectedAnnouncement>> }
  }

type ExpectedAnnouncement = { readonly addressInNoPool: true } | Announcement

/** Where our announcements of a vector differ from those expected: a line for each Service. */
export function announceDisagreements(vector: AnnounceVector): readonly string[] {
  const ours = announce(vector.objects, vector, vector)
  const { services } = vector.expect
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(services)])].toSorted()
  return keys.flatMap((key) => {
    const [left, right] = [textOf(ours[key]), textOf(services[key])]
    return left === right ? [] : [`${vector.id} ${vector.metallbVersion}: ${key} is ${left}, expected ${right}`]
  })
}

function textOf(announcement: ExpectedAnnouncement | undefined): string {
  if (announcement === undefined) return 'not there'
  if (announcement.addressInNoPool) return 'in no pool'
  const { layer2, bgp } = announcement
  return JSON.stringify([layer2.leader, sorted(layer2.nodes), sorted(bgp.nodes)])
}

function sorted(nodes: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(nodes).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
