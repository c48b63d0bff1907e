import type { Build, BuildResult } from './build-result.ts'
import { diagnosticJson } from './diagnostic-json.ts'

/** What became of a build, for programs. Paths are relative to the repository. */
export function buildJson({ results, orphans, isCheck }: Build): object {
  return { check: isCheck, clusters: results.map(clusterJson), orphans }
}

function clusterJson({ name, definition, output, outcome, files, findings, compilation }: BuildResult): object {
  const model = compilation?.model
  return {
    name,
    definition,
    output,
    result: outcome,
    ...(model && {
      release: model.release.requested ?? null,
      judgedAs: model.release.release,
      backend: model.backend,
      overrides: model.overrides,
    }),
    files: files.map(({ path, state }) => ({ path, state })),
    diagnostics: findings.map(diagnosticJson),
    notJudged: compilation?.notJudged ?? [],
  }
}
