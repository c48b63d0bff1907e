import type { Release } from '../releases.ts'
import { key, optionalSection, section } from './chart-key.ts'
import type { ChartKey, ChartSection } from './chart-key.ts'

const logLevels = ['all', 'debug', 'info', 'warn', 'error', 'none']
const pullPolicies = ['Always', 'IfNotPresent', 'Never']

/** `checkedSince`: the schema of v0.13's charts leaves the controller alone. */
function component(checkedSince?: Release): ChartSection['members'] {
  const checked = (takes: ChartKey['takes'], span: Omit<ChartKey, 'takes'> = {}): ChartKey =>
    key(takes, { ...span, ...(checkedSince && { checkedSince }) })
  const probe = section({
    enabled: checked('boolean'),
    failureThreshold: checked('integer'),
    initialDelaySeconds: checked('integer'),
    periodSeconds: checked('integer'),
    port: key('any', { since: 'v0.16.1' }),
    successThreshold: checked('integer'),
    timeoutSeconds: checked('integer'),
  })
  return {
    affinity: checked('map'),
    command: checked('text', { since: 'v0.13.5' }),
    enabled: checked('boolean'),
    extraContainers: key('objects', { since: 'v0.14.0' }),
    image: section({ pullPolicy: checked(pullPolicies), repository: checked('text'), tag: checked('text') }),
    labels: key('any', { since: 'v0.13.10' }),
    livenessProbe: probe,
    logLevel: checked(logLevels),
    nodeSelector: checked('map'),
    podAnnotations: checked('map'),
    priorityClassName: checked('text'),
    readinessProbe: probe,
    resources: checked('map'),
    runtimeClassName: checked('text'),
    serviceAccount: section({ annotations: checked('map'), create: checked('boolean'), name: checked('text') }),
    tolerations: checked('objects'),
  }
}

const monitor: ChartSection['members'] = {
  enabled: key('boolean'),
  interval: key('integer'),
  jobLabel: key('text'),
  metricRelabelings: key('objects'),
  relabelings: key('objects'),
}

const monitored = optionalSection({
  additionalLabels: key('any'),
  annotations: key('any'),
  tlsConfig: key('any'),
})

const alert = section({ enabled: key('boolean'), labels: key('map') })
const poolAlert = { enabled: key('boolean'), excludePools: key('any', { since: 'v0.15.0' }) }
const initContainer = optionalSection({ resources: key('map') })

/** The values that the charts of MetalLB's releases read. What is not in here, a chart takes without a word and leaves unread. */
export const chartKeys: ChartSection = section({
  controller: section({
    ...component('v0.14.0'),
    securityContext: key('any'),
    strategy: key('map', { since: 'v0.13.5', checkedSince: 'v0.14.0' }),
    tlsCipherSuites: key('any', { since: 'v0.14.0', until: 'v0.15.3' }),
    tlsMinVersion: key('any', { since: 'v0.14.0', until: 'v0.15.3' }),
    webhookMode: key('text', { since: 'v0.13.5', checkedSince: 'v0.14.0' }),
  }),
  crds: optionalSection({
    enabled: key('boolean', { checkedSince: 'v0.13.6' }),
    validationFailurePolicy: key(['Fail', 'Ignore'], { since: 'v0.13.6' }),
  }),
  'frr-k8s': key('any', { since: 'v0.14.0' }),
  frrk8s: section(
    {
      enabled: key('any'),
      external: key('any', { since: 'v0.14.6' }),
      namespace: key('any', { since: 'v0.14.6' }),
    },
    { since: 'v0.14.0' },
  ),
  fullnameOverride: key('any'),
  global: key('any'),
  imagePullSecrets: key('objects'),
  loadBalancerClass: key('text'),
  nameOverride: key('text'),
  networkpolicies: section({ apiPort: key('any'), defaultDeny: key('any'), enabled: key('any') }, { since: 'v0.15.3' }),
  prometheus: section({
    controllerMetricsTLSSecret: key('any', { since: 'v0.13.5', until: 'v0.15.3' }),
    metricsPort: key('integer'),
    namespace: key('text'),
    podMonitor: section({ ...monitor, additionalLabels: key('any'), annotations: key('any') }),
    prometheusRule: section({
      additionalLabels: key('any'),
      addressPoolExhausted: section({ ...poolAlert, labels: key('map') }),
      addressPoolUsage: section({ ...poolAlert, thresholds: key('objects') }),
      annotations: key('any'),
      bgpSessionDown: alert,
      configNotLoaded: alert,
      enabled: key('boolean'),
      extraAlerts: key('objects'),
      staleConfig: alert,
    }),
    rbacPrometheus: key('boolean', { since: 'v0.13.6' }),
    rbacProxy: optionalSection(
      { pullPolicy: key('any', { since: 'v0.13.8' }), repository: key('text'), tag: key('text') },
      { since: 'v0.13.5', until: 'v0.15.3' },
    ),
    scrapeAnnotations: key('boolean'),
    secureMetricsPort: key('integer', { since: 'v0.13.5', until: 'v0.15.3' }),
    serviceAccount: key('text'),
    speakerMetricsTLSSecret: key('any', { since: 'v0.13.5', until: 'v0.15.3' }),
    serviceMonitor: section({ ...monitor, controller: monitored, speaker: monitored }, { since: 'v0.13.5' }),
  }),
  psp: section({ create: key('boolean') }, { until: 'v0.13.4' }),
  rbac: section({ create: key('boolean') }),
  speaker: section({
    ...component(),
    bgpDebounceTimeout: key('integer', { since: 'v0.16.0' }),
    excludeInterfaces: section({ enabled: key('boolean') }, { since: 'v0.13.10' }),
    frr: section({
      enabled: key('boolean'),
      image: optionalSection({ pullPolicy: key(pullPolicies), repository: key('text'), tag: key('text') }),
      metricsPort: key('integer', { since: 'v0.13.4' }),
      resources: key('any', { since: 'v0.13.6' }),
      secureMetricsPort: key('integer', { since: 'v0.13.5', until: 'v0.15.3' }),
    }),
    frrMetrics: optionalSection({ resources: key('map') }, { since: 'v0.13.6' }),
    ignoreExcludeLB: key('boolean', { since: 'v0.14.4' }),
    initContainers: optionalSection(
      { cpFrrFiles: initContainer, cpMetrics: initContainer, cpReloader: initContainer },
      { since: 'v0.15.3' },
    ),
    memberlist: section({
      enabled: key('boolean'),
      mlBindAddrOverride: key('text', { since: 'v0.14.0' }),
      mlBindPort: key('integer'),
      mlSecretKeyPath: key('text', { since: 'v0.13.8' }),
    }),
    reloader: optionalSection({ resources: key('map') }, { since: 'v0.13.6' }),
    secretName: key('text'),
    securityContext: key('any', { since: 'v0.14.0' }),
    startupProbe: optionalSection(
      { enabled: key('any'), failureThreshold: key('any'), periodSeconds: key('any') },
      { since: 'v0.13.8' },
    ),
    tolerateMaster: key('boolean'),
    updateStrategy: key('map', { since: 'v0.13.5' }),
    wanConfig: key('any', { since: 'v0.14.0' }),
  }),
  tls: section(
    {
      cipherSuites: key('any'),
      controllerMetricsTLSSecret: key('any'),
      curvePreferences: key('any'),
      minVersion: key('any'),
      speakerMetricsTLSSecret: key('any'),
    },
    { since: 'v0.16.0' },
  ),
})
