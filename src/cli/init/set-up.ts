/** A file of a tool that calls the command: where it is, what stands in it, and what to add where there is one already. */
export type SetUp = { readonly file: string; readonly text: string; readonly added: string }

const check = 'npx --no-install metallb-overlays build --check --staged'

/** What runs before each commit, by the hook's program. */
export const hooks: Readonly<Record<string, SetUp>> = {
  'pre-commit': setUp(
    '.pre-commit-config.yaml',
    'repos:\n',
    `  - repo: local
    hooks:
      - id: metallb-overlays
        name: metallb-overlays
        entry: ${check}
        language: system
        pass_filenames: false
`,
  ),
  lefthook: setUp(
    'lefthook.yml',
    'pre-commit:\n  jobs:\n',
    `    - name: metallb-overlays
      run: ${check}
`,
  ),
  husky: setUp('.husky/pre-commit', '', `${check}\n`),
}

/** What runs for each change that is proposed, by where. */
export const jobs: Readonly<Record<string, SetUp>> = {
  github: setUp(
    '.github/workflows/metallb-overlays.yaml',
    `name: metallb-overlays
on: pull_request
permissions: { contents: read }
jobs:
`,
    `  metallb-overlays:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@v6
        with: { node-version: 24 }
      - run: npx --yes metallb-overlays build --check --format github
`,
  ),
  gitlab: setUp(
    '.gitlab-ci.yml',
    '',
    `metallb-overlays:
  image: node:24
  script:
    - npx --yes metallb-overlays build --check --format gitlab > gl-code-quality-report.json
  artifacts:
    when: always
    reports: { codequality: gl-code-quality-report.json }
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`,
  ),
}

function setUp(file: string, head: string, added: string): SetUp {
  return { file, text: head + added, added }
}
