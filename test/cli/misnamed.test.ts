import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixture } from '../support/fixture.ts'
import { metallbOverlays } from './command.ts'
import { definition, repository, soundFields } from './lab.ts'

const sound = definition(soundFields('10.2.0.0/28'))

test('a file that looks like a definition, and is none by its name, is told', async () => {
  const cwd = await repository({
    'overlays/attic/Cluster.ts': sound,
    'overlays/cellar/clusters.yaml': 'release: v0.16.1\n',
    'overlays/shed/cluster.js': sound,
    'overlays/yard/clusters.yaml': 'apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\n',
    'overlays/lab/clusters.ts': 'export const more = 1\n',
    'overlays/_base/cluster.js': sound,
  })
  const { code, stderr } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 0)
  const hint = 'is not seen: a definition is called cluster.ts or cluster.yaml: rename'
  assert.equal(
    stderr,
    [
      `overlays/attic/Cluster.ts ${hint} Cluster.ts\n`,
      `overlays/cellar/clusters.yaml ${hint} clusters.yaml\n`,
      `overlays/shed/cluster.js ${hint} cluster.js\n`,
    ].join(''),
  )
})

test('where it is the only one, the complaint names it', async () => {
  const cwd = await fixture({ '.git/HEAD': '', 'overlays/attic/Cluster.ts': sound })
  const { code, stderr } = await metallbOverlays(['build'], { cwd })
  assert.equal(code, 2)
  assert.match(
    stderr,
    /no overlays found.*\nhelp: a definition is called cluster\.ts or cluster\.yaml: rename overlays\/attic\/Cluster\.ts\n$/,
  )
})
