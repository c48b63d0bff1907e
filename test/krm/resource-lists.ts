import { stringify } from 'yaml'
import { metallbOverlays } from '../cli/command.ts'
import { fixture } from '../support/fixture.ts'
import { parse } from 'yaml'

/** A ResourceList as kustomize hands it to a function. */
export function listOf(functionConfig: object | undefined, ...items: readonly object[]): string {
  return stringify({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items, functionConfig })
}

/** A functionConfig of ours. */
export function config(kind: string, spec: object): object {
  return { apiVersion: 'metallb-overlays/v1alpha1', kind, metadata: { name: 'attic' }, spec }
}

/** An IPAddressPool, and in which file it is. */
export function pool(name: string, address: string, annotations: Readonly<Record<string, string>> = {}): object {
  return {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name, namespace: 'metallb-system', annotations },
    spec: { addresses: [address] },
  }
}

/** Fields of a cluster with which nothing is wrong. */
export const attic = {
  release: 'v0.16.1',
  backend: 'native',
  pools: { lan: { addresses: ['10.2.0.16/28'], segment: 'routed' } },
  l2Advertisements: { lan: { ipAddressPools: ['lan'] } },
}

type Result = {
  readonly message: string
  readonly severity: string
  readonly resourceRef?: { readonly kind: string; readonly name: string }
  readonly field?: { readonly path: string }
  readonly file?: { readonly path: string; readonly index?: number }
  readonly tags: { readonly rule: string }
}
type Item = { readonly kind: string; readonly metadata: { readonly name: string; readonly annotations?: object } }

/** What a function answers. */
export type Answered = {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly items: readonly Item[]
  readonly results: readonly Result[]
}

/** Runs the function in a repository of these files. */
export async function krm(
  input: string,
  files: Readonly<Record<string, string>> = {},
  folder = '.',
): Promise<Answered> {
  const root = await fixture({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })
  const { code, stdout, stderr } = await metallbOverlays(['krm'], { cwd: `${root}/${folder}`, input })
  const { items = [], results = [] } = (parse(stdout) ?? {}) as Partial<Pick<Answered, 'items' | 'results'>>
  return { code, stdout, stderr, items, results }
}
