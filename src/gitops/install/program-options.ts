import type { Span } from '../../release/by-release.ts'
import type { Release } from '../../release/releases.ts'

/** MetalLB's two programs. */
export type Role = 'controller' | 'speaker'

/** When a program takes something, and what is written for it in other releases. */
export type Option = Span & { readonly instead?: string }

const pprof: Readonly<Record<string, Option>> = {
  'enable-pprof': { until: 'v0.15.3', instead: '--pprof-bind-address=127.0.0.1:6060' },
  'pprof-bind-address': { since: 'v0.16.0', instead: '--enable-pprof' },
}

const both: Readonly<Record<string, Option>> = {
  ...pprof,
  'disable-epslices': { until: 'v0.13.12' },
  'health-probe-port': { since: 'v0.16.1' },
  'metrics-cert-dir': { since: 'v0.16.0' },
  'tls-curve-preferences': { since: 'v0.16.0' },
}

/** The flags that not every release has; a program ends where it is given one that it does not know. MetalLB: main.go of each. */
export const flags: Readonly<Record<Role, Readonly<Record<string, Option>>>> = {
  controller: {
    ...both,
    'pod-name': { since: 'v0.16.0' },
    'tls-cipher-suites': { since: 'v0.14.0' },
    'tls-min-version': { since: 'v0.14.0' },
    'webhook-http2': { since: 'v0.13.12' },
    'webhook-secret': { since: 'v0.14.0' },
  },
  speaker: {
    ...both,
    'bgp-debounce-timeout': { since: 'v0.16.0' },
    'enable-l2-service-status': { since: 'v0.14.4', until: 'v0.14.5' },
    'frrk8s-namespace': { since: 'v0.14.6' },
    'ignore-exclude-lb': { since: 'v0.14.4' },
    'ml-secret-key': { until: 'v0.13.7', instead: '--ml-secret-key-path' },
    'ml-secret-key-path': { since: 'v0.13.8', instead: '--ml-secret-key' },
    'ml-wan-config': { since: 'v0.14.0' },
    'pod-name': { since: 'v0.14.6' },
    'tls-cipher-suites': { since: 'v0.16.0' },
    'tls-min-version': { since: 'v0.16.0' },
  },
}

/** The variables that not every release reads; whoever does not, goes on without them. MetalLB: speaker/main.go. */
export const variables: Readonly<Record<Role, Readonly<Record<string, Option>>>> = {
  controller: {},
  speaker: {
    METALLB_BGP_DEBOUNCE_TIMEOUT: { since: 'v0.16.0' },
    METALLB_ML_SECRET_KEY: { until: 'v0.13.7', instead: 'METALLB_ML_SECRET_KEY_PATH, with the Secret as a volume' },
    METALLB_ML_SECRET_KEY_PATH: { since: 'v0.13.8', instead: 'METALLB_ML_SECRET_KEY' },
  },
}

/** Since when a program ends unless it is told the name of its Pod. MetalLB: New in internal/k8s/k8s.go. */
export const podNameSince: Release = 'v0.16.0'
