import assert from 'node:assert/strict'
import { test } from 'node:test'
import { receivedTree, toldInTree, withoutTreeIn } from '../../src/argocd/received-tree.ts'

const request = '/tmp/_cmp_server/0b5c'

const trees = [
  { title: 'a whole repository', folder: `${request}/overlays/lab`, path: 'overlays/lab', root: request, from: '.' },
  { title: 'the root itself', folder: request, path: '.', root: request, from: '.' },
  {
    title: 'a path with a slash',
    folder: `${request}/overlays/lab`,
    path: './overlays/lab/',
    root: request,
    from: '.',
  },
  {
    title: 'cut to the overlays',
    folder: `${request}/lab`,
    path: 'infra/overlays/lab',
    root: request,
    from: 'infra/overlays',
  },
  { title: 'cut to the overlay', folder: request, path: 'overlays/lab', root: request, from: 'overlays/lab' },
]

for (const { title, folder, path, root, from } of trees) {
  test(`${title} is told from the folder and the path`, () => {
    const tree = receivedTree(folder, path)
    assert.deepEqual({ root: tree.root, from: tree.from }, { root, from })
  })
}

const cut = receivedTree(request, 'overlays/lab')
const whole = receivedTree(`${request}/overlays/lab`, 'overlays/lab')

const texts = [
  { tree: whole, text: `at ${request}/overlays/lab/cluster.ts:3:1`, told: 'at overlays/lab/cluster.ts:3:1' },
  { tree: whole, text: `(file://${request}/overlays/lab/cluster.ts)`, told: '(overlays/lab/cluster.ts)' },
  { tree: whole, text: `no '${request}'`, told: "no '.'" },
  {
    tree: cut,
    text: `Cannot find module '${request}/../_base/base.ts'`,
    told: "Cannot find module 'overlays/_base/base.ts'",
  },
  {
    tree: cut,
    text: `Cannot find module '/tmp/_cmp_server/_base/base.ts'`,
    told: "Cannot find module 'overlays/_base/base.ts'",
  },
  { tree: whole, text: `${request}-2 and ${request}.`, told: '../0b5c-2 and ..' },
  { tree: cut, text: `${request}/cluster.ts`, told: 'overlays/lab/cluster.ts' },
  { tree: receivedTree('/lab', 'lab'), text: 'a path / is /lab/cluster.ts', told: 'a path / is /lab/cluster.ts' },
]

for (const { tree, text, told } of texts) {
  test(`${text} is told as ${told}`, () => assert.equal(withoutTreeIn(text, tree), told))
}

test('a file is told by its path in the repository', () => {
  assert.equal(toldInTree(cut, `${request}/cluster.ts`), 'overlays/lab/cluster.ts')
  assert.equal(toldInTree(whole, `${request}/overlays/lab/cluster.ts`), 'overlays/lab/cluster.ts')
})
