import { version } from '../version.ts'
import type { SetUp } from './set-up.ts'

/** What runs before each commit, by the hook's program: as docs/git-hooks.md has it. None of them needs a package.json but husky. */
export function hookSetUps(): Readonly<Record<string, SetUp>> {
  const published = `metallb-overlays@${version()}`
  const check = 'build --check --staged'
  return {
    'pre-commit': {
      file: '.pre-commit-config.yaml',
      below: 'repos',
      head: 'repos:\n',
      added: `  - repo: local
    hooks:
      - id: metallb-overlays
        name: metallb-overlays
        entry: metallb-overlays ${check}
        language: node
        additional_dependencies: ['${published}']
        pass_filenames: false
        always_run: true # a commit that only deletes names no file
`,
    },
    lefthook: {
      file: 'lefthook.yml',
      otherNames: ['{.,}lefthook.{yml,yaml,json,jsonc,toml}', '.config/lefthook.{yml,yaml,json,jsonc,toml}'],
      below: 'pre-commit.jobs',
      head: 'pre-commit:\n  jobs:\n',
      added: `    - name: metallb-overlays
      run: npx --yes ${published} ${check}
`,
    },
    husky: { file: '.husky/pre-commit', head: '', added: `metallb-overlays ${check}\n` },
    git: {
      file: 'githooks/pre-commit',
      head: '#!/bin/sh\n',
      added: `exec npx --yes ${published} ${check}\n`,
      isExecutable: true,
    },
  }
}

/** What makes a hook's set-up work in a clone, by its file. `hasPackage`: whether there is a package.json, without which npm installs elsewhere. */
export function hookInstalls(hasPackage: boolean): Readonly<Record<string, string>> {
  const packed = [
    ...(hasPackage ? [] : ['npm init --yes']),
    `npm install --save-dev husky metallb-overlays@${version()}`,
    'npm pkg set scripts.prepare=husky',
    'npx husky',
  ]
  return {
    '.pre-commit-config.yaml': 'pre-commit install',
    'lefthook.yml': 'lefthook install',
    '.husky/pre-commit': packed.join('; '),
    'githooks/pre-commit': 'git config core.hooksPath githooks',
  }
}
