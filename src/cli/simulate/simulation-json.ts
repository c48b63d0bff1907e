import type { Model } from '../../model/model.ts'
import type { ClusterForecast } from '../../simulate/cluster-forecast.ts'

/** A forecast for programs. */
export function simulationJson({
  model,
  forecast,
}: {
  readonly model: Model
  readonly forecast: ClusterForecast
}): object {
  const { services, load, capped, failures, rebuild } = forecast
  return {
    name: model.name,
    release: model.release.release,
    backend: model.backend,
    services,
    load: Object.fromEntries(load),
    capped,
    failures: failures.map((failure) => ({ ...failure, load: Object.fromEntries(failure.load) })),
    ...(rebuild && { rebuild }),
  }
}
