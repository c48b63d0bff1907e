import { version } from '../version.ts'
import type { SetUp } from './set-up.ts'

/**
 * What runs for each change that is proposed, by where: as docs/ci.md has it. From the registry: where an organisation keeps
 * the action is not known here.
 */
export function ciSetUps(): Readonly<Record<string, SetUp>> {
  const command = `npx -y metallb-overlays@${version()}`
  return { github: githubActions(command), gitlab: gitlabCi(command) }
}

function githubActions(command: string): SetUp {
  return {
    file: '.github/workflows/metallb-overlays.yaml',
    siblings: ['.github/workflows/*.{yml,yaml}'],
    below: 'jobs',
    head: `name: MetalLB
on: pull_request
permissions:
  contents: read
jobs:
`,
    added: `  metallb:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: ${command} build --check --format github
      - if: \${{ !cancelled() }}
        env:
          BASE: \${{ github.base_ref }}
        run: ${command} plan --from "origin/$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
  }
}

function gitlabCi(command: string): SetUp {
  return {
    file: '.gitlab-ci.yml',
    head: '',
    added: `metallb:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: '0'
  script:
    - git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - status=0
    - ${command} build --check --format gitlab > gl-code-quality-report.json || status=$?
    - ${command} plan --from "$(git merge-base FETCH_HEAD HEAD)" --format markdown > plan.md || status=$?
    - cat plan.md
    - exit "$status"
  artifacts:
    when: always
    paths: [plan.md]
    reports:
      codequality: gl-code-quality-report.json
`,
  }
}
