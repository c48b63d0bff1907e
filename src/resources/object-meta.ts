import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap'

/** Kubernetes' own ObjectMeta. */
export type ObjectMeta = NonNullable<IConfigMap['metadata']>
