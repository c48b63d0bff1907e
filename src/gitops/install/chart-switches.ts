import { isAtLeast } from '../../release/releases.ts'
import type { Release } from '../../release/releases.ts'
import type { BgpType } from '../../metallb/target.ts'
import { parseYaml } from '../../source/yaml-file.ts'
import { valueAt } from '../object.ts'
import type { ChartSwitches } from './install.ts'

/** The switches in the values of MetalLB's chart, as an object or as YAML. */
export function switchesOf(values: unknown): ChartSwitches {
  const plain = typeof values === 'string' ? parseYaml('', values).documents[0]?.value : values
  const external = booleanOf(valueAt(plain, 'frrk8s', 'external'))
  const frrK8s = external === true ? true : booleanOf(valueAt(plain, 'frrk8s', 'enabled'))
  return { frr: booleanOf(valueAt(plain, 'speaker', 'frr', 'enabled')), frrK8s }
}

/** The switches in `--set`-like pairs: `speaker.frr.enabled` -> `true`. */
export function switchesOfPairs(pairs: ReadonlyMap<string, unknown>): ChartSwitches {
  const external = booleanOf(pairs.get('frrk8s.external'))
  return {
    frr: booleanOf(pairs.get('speaker.frr.enabled')),
    frrK8s: external === true ? true : booleanOf(pairs.get('frrk8s.enabled')),
  }
}

/** The backend that the chart of a release installs. Mirrors its templates: frr-k8s wins over frr. */
export function chartBackend({ frr, frrK8s }: ChartSwitches, release: Release): BgpType {
  if (frrK8s ?? isAtLeast(release, 'v0.16.0')) return 'frr-k8s'
  const isFrr = frr ?? (isAtLeast(release, 'v0.13.10') && !isAtLeast(release, 'v0.16.0'))
  return isFrr ? 'frr' : 'native'
}

function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  return value === 'true' ? true : value === 'false' ? false : undefined
}
