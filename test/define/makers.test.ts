import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as makers from '../../src/define/makers.ts'
import { importsOnlyMakers, makerNames } from '../../src/io/definition/maker-names.ts'

test('what may be called is what is loaded for it', () => {
  assert.deepEqual([...makerNames].toSorted(), Object.keys(makers).toSorted())
})

const modest: Readonly<Record<string, string>> = {
  'one maker': `import { defineCluster } from "metallb-overlays";`,
  'makers under other names': `import { defineCluster as cluster, secret } from 'metallb-overlays'\nimport { base } from './base.ts'`,
  'makers in two imports': `import { defineCluster } from "metallb-overlays";\nimport { secret } from "metallb-overlays";`,
  nothing: `import { base } from './base.ts'\nbase()`,
}

const other: Readonly<Record<string, string>> = {
  'what is no maker': `import { defineCluster, compile } from "metallb-overlays";`,
  'what is no maker, under the name of one': `import { compile as secret } from "metallb-overlays";`,
  'what is no maker, beside one': `import { secret } from "metallb-overlays";\nimport { judge } from "metallb-overlays";`,
  all: `import * as all from "metallb-overlays";`,
  'what it exports again': `export * from "metallb-overlays";`,
  'what it imports when it runs': `import { secret } from "metallb-overlays";\nconst { judge } = await import("metallb-" + "overlays");`,
  'what it requires': `import { createRequire } from "node:module";\ncreateRequire(import.meta.url)("metallb-overlays");`,
}

for (const [name, code] of Object.entries(modest)) {
  test(`only makers: ${name}`, () => assert.equal(importsOnlyMakers(code), true))
}

for (const [name, code] of Object.entries(other)) {
  test(`more than makers: ${name}`, () => assert.equal(importsOnlyMakers(code), false))
}
