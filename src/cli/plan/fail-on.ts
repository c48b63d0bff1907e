import type { Effect } from '../../plan/index.ts'
import type { ClusterPlan } from '../../report/plan/report.ts'

const lost: readonly Effect[] = ['lost', 'silenced']
const changed: readonly Effect[] = [...lost, 'readdressed', 'moves', 'thinner', 'leaves']

/**
 * Whether a cluster's plan has what `--fail-on` names. `lost`: a Service surely loses its address or all who announce it;
 * `changed`: or surely gets another address or node, or the change cannot be applied; `may-change`: or any of it may
 * happen, a BGP session ends, or the output or the
 * installation moves; `warning`: or there is anything to do before, a refused step, another release, or a way back that is not sure.
 */
export function isFailing({ plan, notes, moves }: ClusterPlan, level: string | undefined): boolean {
  if (level === undefined) return false
  if (plan === undefined) return level === 'warning'
  const { services, sessions, route, refusedFor, release, advice, refused, capped } = plan
  const has = (effects: readonly Effect[], isSure: boolean): boolean =>
    services.some(({ effect, certain }) => effects.includes(effect) && (certain || !isSure))
  if (has(lost, true) || refused.after) return true
  if (level === 'lost') return false
  if (has(changed, true) || route.route === 'detour' || route.route === 'unknown' || refusedFor.length > 0) return true
  if (level === 'changed') return false
  const isInterrupted = services.some((service) => service.isInterrupted)
  const isEnding = sessions.some(({ change }) => change === 'closes' || change === 'restarts')
  if (has(changed, false) || isInterrupted || isEnding || moves.length > 0 || capped) return true
  if (level === 'may-change') return false
  const isRefused = Object.values(route.deliveries).some(({ outcome }) => outcome !== 'once')
  return isRefused || release !== undefined || advice.length > 0 || notes.length > 0
}
