import type { Effect, ServiceChange } from '../../plan/index.ts'
import { counted } from '../counted.ts'

/** What is said of one Service, and of several. */
type Words = readonly [one: string, several: string]

/** Of those of which it is certain, and of those that it may happen to. */
const words: Readonly<Record<Effect, { readonly certain: Words; readonly possible: Words }>> = {
  lost: {
    certain: ['loses its address', 'lose their addresses'],
    possible: ['may lose its address', 'may lose their addresses'],
  },
  silenced: {
    certain: ['is announced by nobody', 'are announced by nobody'],
    possible: ['may be announced by nobody', 'may be announced by nobody'],
  },
  readdressed: {
    certain: ['gets another address', 'get other addresses'],
    possible: ['may get another address', 'may get other addresses'],
  },
  leaves: {
    certain: ['is no longer known', 'are no longer known'],
    possible: ['is no longer known', 'are no longer known'],
  },
  moves: {
    certain: ['moves to another node', 'move to another node'],
    possible: ['may move to another node', 'may move to another node'],
  },
  thinner: {
    certain: ['is announced by fewer nodes', 'are announced by fewer nodes'],
    possible: ['may be announced by fewer nodes', 'may be announced by fewer nodes'],
  },
  wider: {
    certain: ['is announced by more nodes', 'are announced by more nodes'],
    possible: ['may be announced by more nodes', 'may be announced by more nodes'],
  },
  gains: {
    certain: ['gains an address', 'gain addresses'],
    possible: ['may gain an address', 'may gain addresses'],
  },
  waits: {
    certain: ['waits for an address', 'wait for addresses'],
    possible: ['waits for an address', 'wait for addresses'],
  },
  kept: {
    certain: ['keeps what it has', 'keep what they have'],
    possible: ['keeps what it has', 'keep what they have'],
  },
}

/** `1 Service loses its address`, the worst first; without those that keep what they have. */
export function headlineOf(services: readonly ServiceChange[]): readonly string[] {
  const groups = Map.groupBy(
    services.filter(({ effect }) => effect !== 'kept'),
    ({ effect, certain }) => words[effect][certain ? 'certain' : 'possible'].join('\n'),
  )
  return [...groups].map(([text, members]) => {
    const [one = '', several] = text.split('\n')
    return counted(members.length, `Service ${one}`, `Services ${several}`)
  })
}
