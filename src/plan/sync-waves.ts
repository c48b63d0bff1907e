import { textOf, valueAt } from '../metallb/config/json.ts'
import type { Step } from './step.ts'

/**
 * Steps by the wave in which Argo CD does them, the first wave first: by the annotation, what is pruned in the reverse order
 * of its waves, or after all where it says PruneLast. Mirrors gitops-engine's getSyncTasks.
 */
export function wavesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const pruned = [...new Set(steps.filter(isPruned).map(annotatedWave))].toSorted((a, b) => a - b)
  const last = Math.max(0, ...steps.map(annotatedWave)) + 1
  const waveOf = (step: Step): number => {
    const wave = annotatedWave(step)
    if (!isPruned(step)) return wave
    return annotation(step, 'sync-options').includes('PruneLast=true') ? last : pruned.at(-1 - pruned.indexOf(wave))!
  }
  const waves = Map.groupBy(steps, waveOf)
  return [...waves].toSorted(([a], [b]) => a - b).map(([, members]) => members)
}

function isPruned({ operation }: Step): boolean {
  return operation === 'delete'
}

/** Argo CD reads what is no whole number as 0. */
function annotatedWave(step: Step): number {
  const text = annotation(step, 'sync-wave')
  return /^[-+]?\d+$/u.test(text) ? Number(text) : 0
}

function annotation({ object }: Step, name: string): string {
  return textOf(valueAt(object, ['metadata', 'annotations', `argocd.argoproj.io/${name}`]))
}
