import { stringify } from 'yaml'
import type { Page } from './page.ts'

/** An example as it is printed: the two texts, in which language, and what they are judged beside. */
export type ExampleTexts = {
  readonly language: 'ts' | 'yaml'
  readonly refused: string
  readonly instead: string
  /** Another cluster, as a definition. */
  readonly beside?: string
  /** What `release.yaml` holds, which both name as what installs MetalLB. */
  readonly installed?: string
  /** What it is judged as, where not as the newest release with frr: `v0.13.12 with native`. */
  readonly judgedAs?: string
}

/** The texts of an example, without indentation that all lines share. */
export function exampleTexts(example: NonNullable<Page['example']>): ExampleTexts {
  if ('yaml' in example) {
    const { refused, instead } = example.yaml
    return { language: 'yaml', refused: dedented(refused), instead: dedented(instead) }
  }
  if (typeof example.refused === 'string') {
    const { refused, instead, beside, installed } = example as Extract<typeof example, { readonly refused: string }>
    return {
      language: 'ts',
      refused: definitionOf(refused),
      instead: definitionOf(instead),
      ...(beside !== undefined && { beside: definitionOf(beside) }),
      ...(installed !== undefined && { installed: dedented(installed) }),
    }
  }
  const { refused, instead, metallbVersion, bgpType } = example as Exclude<typeof example, { readonly refused: string }>
  const judgedAs = [metallbVersion, bgpType].filter((each) => each !== undefined).join(' with ')
  return { language: 'yaml', refused: yamlOf(refused), instead: yamlOf(instead), ...(judgedAs && { judgedAs }) }
}

/** Fields of a definition as a call of `defineCluster`; a whole module as it is. */
function definitionOf(piece: string): string {
  const text = dedented(piece)
  if (text.includes('export ')) return text
  return `defineCluster({\n${text.replaceAll(/^(?=.)/gmu, '  ')}\n})`
}

function yamlOf(objects: readonly object[]): string {
  return objects
    .map((object) => stringify(object, { lineWidth: 0, aliasDuplicateObjects: false }))
    .join('---\n')
    .trimEnd()
}

function dedented(text: string): string {
  const lines = text.replace(/^\n/u, '').trimEnd().split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u))
  const shared = Math.min(...indents)
  return lines.map((line) => line.slice(shared)).join('\n')
}
