import path from 'node:path'
import { fixture } from '../support/fixture.ts'

const root = path.resolve(import.meta.dirname, '../..')

const settings = {
  extends: path.join(root, 'tsconfig.json'),
  compilerOptions: {
    noUnusedLocals: false,
    noErrorTruncation: true,
    typeRoots: [path.join(root, 'node_modules/@types')],
    paths: { 'metallb-overlays': [path.join(root, 'src/index.ts')] },
  },
  include: ['*.ts'],
}

/** A folder with these files and this project's settings, in which `metallb-overlays` is what a user imports. */
export function userProject(files: Readonly<Record<string, string>>): Promise<string> {
  return fixture({ 'tsconfig.json': JSON.stringify(settings), 'package.json': '{ "type": "module" }', ...files })
}
