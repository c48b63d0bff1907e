import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { plannedEdits } from '../../src/cli/fix/planned-edits.ts'
import { locateManifest } from '../../src/cli/manifests/locate-manifest.ts'
import { manifestsOf } from '../../src/gitops/manifest.ts'
import { judge } from '../../src/metallb/judge.ts'
import { edited } from '../../src/source/edit.ts'
import { parseYaml } from '../../src/source/yaml-file.ts'

type Json = Readonly<Record<string, unknown>>

const target = { metallbVersion: 'v0.16.1', bgpType: 'frr' } as const

/** How an entry is written, and what it means. */
const entry = fc
  .tuple(fc.integer({ min: 0, max: 199 }), fc.constantFrom('bare', 'spaced', 'right', 'v6', 'wrong'))
  .map(([n, how]) => {
    if (how === 'wrong') return [`10.0.${n}.0/40`, `10.0.${n}.0/40`] as const
    if (how === 'v6') return [`2001:db8::${n + 1}:1`, `2001:db8::${n + 1}:1/128`] as const
    const bare = `10.0.${n}.7`
    return [how === 'right' ? `${bare}/32` : how === 'bare' ? bare : ` ${bare}/32`, `${bare}/32`] as const
  })

const pool = fc
  .record({
    name: fc.constantFrom('edge-pool', 'metallb-pool'),
    addresses: fc.uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ([text]) => text.trim().split('/')[0] }),
    field: fc.constantFrom('addresses', 'adresses', 'Addresses'),
    autoAssign: fc.option(fc.boolean()),
    note: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 })),
  })
  .map(({ name, addresses, field, autoAssign, note }) => {
    const objectWith = (key: string, list: readonly string[]): Json => ({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      metadata: { name, namespace: 'metallb-system', ...(note !== null && { annotations: { 'ü "note': note } }) },
      spec: { ...(autoAssign !== null && { autoAssign }), [key]: list },
    })
    const written = addresses.map(([text]) => text)
    return {
      before: objectWith(field, written),
      after: objectWith(
        'addresses',
        addresses.map(([, text]) => text),
      ),
    }
  })

const style = fc.record({
  flow: fc.boolean(),
  quotes: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\u{FEFF}'),
  comment: fc.constantFrom('', '# ü \u{1F980}: [x]\n'),
})

test('what is fixed is mended, and nothing else is changed; a second time there is nothing to fix', () => {
  fc.assert(
    fc.property(fc.array(pool, { minLength: 1, maxLength: 3 }), style, (pools, how) => {
      const { text, left } = fixedUntilDone(
        textOf(
          pools.map(({ before }) => before),
          how,
        ),
      )
      assert.deepEqual(
        valuesOf(text),
        pools.map(({ after }) => after),
      )
      assert.deepEqual(left, [])
      assert.equal(text.includes('\r'), how.lineBreak === '\r\n')
      assert.equal(text.startsWith('\u{FEFF}'), how.mark !== '')
      assert.equal(
        text.split('\u{1F980}').length,
        textOf(
          pools.map(({ after }) => after),
          how,
        ).split('\u{1F980}').length,
      )
    }),
    { numRuns: 300 },
  )
})

function textOf(
  objects: readonly Json[],
  how: { flow: boolean; quotes: string; lineBreak: string; mark: string; comment: string },
): string {
  const documents = objects.map((object) =>
    how.flow
      ? stringify(object, {
          collectionStyle: 'flow',
          defaultStringType: how.quotes as 'PLAIN',
          defaultKeyType: 'PLAIN',
        })
      : stringify(object, { defaultStringType: how.quotes as 'PLAIN', defaultKeyType: 'PLAIN' }),
  )
  return (
    how.mark +
    documents
      .map((each) => how.comment + each)
      .join('---\n')
      .replaceAll('\n', how.lineBreak)
  )
}

/** As `--fix` does it: run after run, until there is nothing left; an eleventh run would be a defect. */
function fixedUntilDone(text: string, run = 0): { readonly text: string; readonly left: readonly object[] } {
  const { files } = plannedEdits([{ findings: findingsIn(text) }])
  const [file] = files
  if (file === undefined || run > 10) return { text, left: files }
  return fixedUntilDone(edited(text, file.edits), run + 1)
}

function findingsIn(text: string): ReturnType<typeof locateManifest>[] {
  const manifests = parseYaml('pools.yaml', text).documents.flatMap(manifestsOf)
  const { diagnostics } = judge(
    manifests.map(({ object }) => object),
    target,
  )
  return diagnostics.map((each) => locateManifest(each, manifests))
}

function valuesOf(text: string): readonly unknown[] {
  return parseYaml('pools.yaml', text).documents.map(({ value }) => value)
}
