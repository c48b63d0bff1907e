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

/** What a repository has of the tools of hooks. */
export type HookFacts = {
  /** Its package.json; undefined: it has none, and npm would install elsewhere. */
  readonly packageText: string | undefined
  /** What makes git run the hook in `githooks/`. */
  readonly gitInstall: string
}

/** What makes a hook's set-up work in a clone, by its file. */
export function hookInstalls({ packageText, gitInstall }: HookFacts): Readonly<Record<string, string>> {
  const packed = [
    ...(packageText === undefined ? ['npm init --yes'] : []),
    `npm install --save-dev husky metallb-overlays@${version()}`,
    'npm pkg set scripts.prepare=husky',
    'npx husky',
  ]
  return {
    '.pre-commit-config.yaml': 'pre-commit install',
    'lefthook.yml': 'lefthook install',
    '.husky/pre-commit': packed.join('; '),
    'githooks/pre-commit': gitInstall,
  }
}

/** What a line that is added to a file needs besides, by the file: husky's hooks find what npm installs. */
export function additionInstalls({ packageText }: HookFacts): Readonly<Record<string, string>> {
  if (packageText?.includes('"metallb-overlays"') === true) return {}
  const begun = packageText === undefined ? 'npm init --yes; ' : ''
  return { '.husky/pre-commit': `${begun}npm install --save-dev metallb-overlays@${version()}` }
}
