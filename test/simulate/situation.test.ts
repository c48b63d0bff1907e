import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calm, endpointsOf, speakersOf } from '../../src/simulate/situation.ts'
import { clusterOf } from './cluster.ts'

const down = (...nodes: readonly string[]) => ({ down: nodes, order: [] })

test('every node speaks but those that are down', () => {
  assert.deepEqual(speakersOf(clusterOf({}), calm), ['nuc1', 'nuc2', 'nuc4'])
  assert.deepEqual(speakersOf(clusterOf({}), down('nuc2', 'nuc4')), ['nuc1'])
  assert.deepEqual(speakersOf(clusterOf({}), down('workbench')), ['nuc1', 'nuc2', 'nuc4'])
  assert.deepEqual(speakersOf(clusterOf({ nodes: {} }), calm), [])
})

test('a node without a speaker runs endpoints and announces nothing', () => {
  const model = clusterOf({ nodes: { nuc1: { speaker: false }, nuc2: {} }, services: { 'traefik/traefik': {} } })
  assert.deepEqual(speakersOf(model, calm), ['nuc2'])
  assert.deepEqual(endpointsOf(model, calm), { 'traefik/traefik': ['nuc1', 'nuc2'] })
})

test('endpoints are where they are defined, or on any node that is up', () => {
  const model = clusterOf({
    services: { 'gitea/ssh': { endpoints: ['nuc4', 'nuc1'] }, 'traefik/traefik': {}, 'nginx/nginx': { endpoints: [] } },
  })
  assert.deepEqual(endpointsOf(model, calm), {
    'gitea/ssh': ['nuc4', 'nuc1'],
    'traefik/traefik': ['nuc1', 'nuc2', 'nuc4'],
    'nginx/nginx': [],
  })
  assert.deepEqual(endpointsOf(model, down('nuc4')), {
    'gitea/ssh': ['nuc1'],
    'traefik/traefik': ['nuc1', 'nuc2'],
    'nginx/nginx': [],
  })
})

test('an endpoint on a node that does not exist is none, whatever it is called', () => {
  const model = clusterOf({ services: { 'gitea/ssh': { endpoints: ['workbench', 'constructor', 'nuc2'] } } })
  assert.deepEqual(endpointsOf(model, calm), { 'gitea/ssh': ['nuc2'] })
})
