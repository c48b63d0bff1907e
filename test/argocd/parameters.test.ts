import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcedParameters, readParameters } from '../../src/argocd/parameters.ts'
import { UsageError } from '../../src/diagnostics/usage-error.ts'

const nothing = { cluster: undefined, baseline: undefined, failOn: 'error' }
const cluster = (value: object): string => JSON.stringify([{ name: 'cluster', ...value }])

const accepted = [
  { title: 'no plugin section', env: {}, is: nothing },
  { title: 'a plugin section without parameters', env: { ARGOCD_APP_PARAMETERS: 'null' }, is: nothing },
  { title: 'an empty list', env: { ARGOCD_APP_PARAMETERS: '[]' }, is: nothing },
  { title: 'an empty variable', env: { ARGOCD_APP_PARAMETERS: '', ARGOCD_ENV_CLUSTER: '' }, is: nothing },
  {
    title: 'a parameter',
    env: { ARGOCD_APP_PARAMETERS: cluster({ string: 'lab' }) },
    is: { ...nothing, cluster: 'lab' },
  },
  { title: 'an emptied parameter', env: { ARGOCD_APP_PARAMETERS: cluster({ string: '' }) }, is: nothing },
  { title: 'a variable', env: { ARGOCD_ENV_CLUSTER: 'lab' }, is: { ...nothing, cluster: 'lab' } },
  {
    title: 'a parameter before a variable',
    env: { ARGOCD_APP_PARAMETERS: cluster({ string: 'lab' }), ARGOCD_ENV_CLUSTER: 'prod' },
    is: { ...nothing, cluster: 'lab' },
  },
  { title: 'a baseline', env: { ARGOCD_ENV_BASELINE: 'known.json' }, is: { ...nothing, baseline: 'known.json' } },
  { title: 'a severity', env: { ARGOCD_ENV_FAIL_ON: 'warning' }, is: { ...nothing, failOn: 'warning' } },
  { title: 'a variable of somebody else', env: { ARGOCD_ENV_REGION: 'eu' }, is: nothing },
]

for (const { title, env, is } of accepted) {
  test(`${title} is read`, () => assert.deepEqual(readParameters(env), is))
}

const refused = [
  { json: '{', says: 'ARGOCD_APP_PARAMETERS is no JSON' },
  { json: '{"cluster":"lab"}', says: 'ARGOCD_APP_PARAMETERS is no list' },
  { json: '"lab"', says: 'ARGOCD_APP_PARAMETERS is no list' },
  { json: '[null]', says: 'a parameter of the Application has no name' },
  { json: '["lab"]', says: 'a parameter of the Application has no name' },
  { json: '[{"name":"clusters","string":"lab"}]', says: 'there is no parameter "clusters"' },
  { json: '[{"name":"toString","string":"lab"}]', says: 'there is no parameter "toString"' },
  { json: cluster({ array: ['lab'] }), says: 'the parameter cluster is no text' },
  { json: cluster({ map: { name: 'lab' } }), says: 'the parameter cluster is no text' },
  { json: cluster({ string: 1 }), says: 'the parameter cluster is no text' },
  { json: cluster({}), says: 'the parameter cluster is no text' },
  { json: '[{"name":"fail-on","string":"info"}]', says: 'the parameter fail-on is "info"' },
]

for (const { json, says } of refused) {
  test(`${json} is refused: ${says}`, () => {
    assert.throws(() => readParameters({ ARGOCD_APP_PARAMETERS: json }), new UsageError(says, helpOf(json)))
  })
}

function helpOf(json: string): string | undefined {
  try {
    readParameters({ ARGOCD_APP_PARAMETERS: json })
  } catch (error) {
    if (error instanceof UsageError) return error.help
  }
  return undefined
}

test('every refusal says what to write', () => {
  for (const { json } of refused) assert.match(helpOf(json) ?? '', /^(?:write|did you mean|there are)/u)
})

test('what is announced can be given back', () => {
  const given = announcedParameters('lab').map(({ name, string }) => ({ name, string }))
  assert.deepEqual(readParameters({ ARGOCD_APP_PARAMETERS: JSON.stringify(given) }), { ...nothing, cluster: 'lab' })
})
