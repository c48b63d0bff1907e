/** The JSON Schema of what `build` and `validate` print with `--format json`. */
export const reportSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What metallb-overlays found',
  description: 'The output of `metallb-overlays build --format json` and `metallb-overlays validate --format json`.',
  oneOf: [{ $ref: '#/definitions/build' }, { $ref: '#/definitions/validation' }],
  definitions: {
    build: objectOf(
      {
        tool: { $ref: '#/definitions/tool' },
        check: { type: 'boolean', description: 'Whether nothing was written, and output only compared.' },
        orphans: {
          type: 'array',
          items: { type: 'string' },
          description: 'Generated files of clusters that are no more, relative to the repository.',
        },
        baseline: { $ref: '#/definitions/baseline' },
        fixed: { $ref: '#/definitions/fixed' },
        clusters: { type: 'array', items: { $ref: '#/definitions/cluster' } },
      },
      ['baseline', 'fixed'],
    ),
    validation: objectOf(
      {
        tool: { $ref: '#/definitions/tool' },
        others: { type: 'integer', description: "How many sets have nothing of MetalLB's." },
        unlisted: {
          type: 'array',
          items: { type: 'string' },
          description: "Files with something of MetalLB's that nobody applies.",
        },
        unread: { type: 'array', items: { type: 'string' }, description: 'What cannot be read, with the reason.' },
        baseline: { $ref: '#/definitions/baseline' },
        fixed: { $ref: '#/definitions/fixed' },
        sets: { type: 'array', items: { $ref: '#/definitions/set' } },
      },
      ['baseline', 'fixed'],
    ),
    fixed: objectOf({
      findings: { type: 'integer', description: 'How many findings `--fix` has mended; they are not told again.' },
      files: { type: 'array', items: { type: 'string' }, description: 'What it has changed.' },
    }),
    baseline: objectOf(
      {
        file: { type: 'string', description: 'As it was given.' },
        findings: { type: 'integer', description: 'How many findings are left out.' },
        gone: { type: 'integer', description: 'How many of its entries occur no more.' },
      },
      ['gone'],
    ),
    tool: objectOf({ name: { type: 'string' }, version: { type: 'string' } }, []),
    cluster: objectOf(
      {
        name: { type: 'string' },
        definition: { type: 'string', description: 'The file, relative to the repository.' },
        output: { type: 'string', description: 'The folder, relative to the repository.' },
        release: { type: ['string', 'null'], description: 'The MetalLB release as it is written; null: none is.' },
        judgedAs: { type: 'string', description: 'The release that it was judged by.' },
        backend: { enum: ['native', 'frr', 'frr-k8s'] },
        overrides: {
          type: 'array',
          description: 'What differs from the base.',
          items: objectOf({ path: { $ref: '#/definitions/path' }, base: {}, own: {} }, ['base', 'own']),
        },
        switchedOff: { $ref: '#/definitions/switchedOff' },
        suppressed: { $ref: '#/definitions/suppressed' },
        files: {
          type: 'array',
          description: 'The files of the output folder as they were before.',
          items: objectOf(
            {
              path: { type: 'string', description: 'Relative to the output folder.' },
              state: { enum: ['changed', 'foreign', 'missing', 'orphaned', 'unchanged'] },
            },
            [],
          ),
        },
        result: { enum: ['written', 'unchanged', 'stale', 'refused', 'unwritable'] },
        diagnostics: { type: 'array', items: { $ref: '#/definitions/diagnostic' } },
        notJudged: {
          type: 'array',
          description: 'The rules that were silent, and for lack of which facts.',
          items: objectOf({ rule: { type: 'string' }, lacks: { type: 'array', items: { type: 'string' } } }, []),
        },
      },
      ['release', 'judgedAs', 'backend', 'overrides', 'switchedOff', 'suppressed'],
    ),
    set: objectOf(
      {
        name: { type: 'string', description: 'The file or folder, relative to the repository, or the stream.' },
        origin: { enum: ['argo', 'files', 'flux', 'kustomization', 'overlay', 'stdin'] },
        appliedBy: { $ref: '#/definitions/place', description: 'What points at the set.' },
        objects: { type: 'integer', description: "How many objects of MetalLB's own configuration it has." },
        switchedOff: { $ref: '#/definitions/switchedOff' },
        suppressed: { $ref: '#/definitions/suppressed' },
        release: { type: ['string', 'null'] },
        releaseFrom: { $ref: '#/definitions/origin' },
        judgedAs: { type: 'string' },
        backend: { enum: ['native', 'frr', 'frr-k8s'] },
        backendFrom: { $ref: '#/definitions/origin' },
        kubernetes: { type: 'string', description: 'The Kubernetes version of its cluster.' },
        kubernetesFrom: { $ref: '#/definitions/origin' },
        result: { enum: ['accepted', 'refused', 'stale'] },
        diagnostics: { type: 'array', items: { $ref: '#/definitions/diagnostic' } },
        notJudged: { type: 'array', items: { type: 'string' } },
      },
      [
        'appliedBy',
        'switchedOff',
        'suppressed',
        'release',
        'releaseFrom',
        'judgedAs',
        'backend',
        'backendFrom',
        'kubernetes',
        'kubernetesFrom',
      ],
    ),
    switchedOff: {
      type: 'array',
      description: 'The rules that the definition, or its base, has switched off.',
      items: { type: 'string' },
    },
    suppressed: {
      type: 'array',
      description: 'Findings of lints that the definition leaves out, and why.',
      items: objectOf(
        {
          name: { type: 'string' },
          severity: { enum: ['error', 'warning', 'info'] },
          message: { type: 'string' },
          path: { $ref: '#/definitions/path' },
          because: { type: 'string' },
          until: { type: 'string', description: 'The last day, as YYYY-MM-DD.' },
          ticket: { type: 'string' },
        },
        ['ticket'],
      ),
    },
    diagnostic: objectOf(
      {
        name: { type: 'string', pattern: '^[a-z0-9-]+$', description: 'The same for ever.' },
        source: { enum: ['api-server', 'metallb', 'lint'], description: 'Who says so.' },
        severity: { enum: ['error', 'warning', 'info'] },
        message: { type: 'string' },
        help: { type: 'string', description: 'The next thing to type.' },
        object: { type: 'integer', description: 'Index into the objects that were judged.' },
        path: { $ref: '#/definitions/path' },
        related: { type: 'array', items: { $ref: '#/definitions/related' } },
        file: { type: 'string', description: 'Relative to the repository.' },
        line: { type: 'integer', minimum: 1 },
        column: { type: 'integer', minimum: 1, description: 'In UTF-16 code units.' },
        fix: { $ref: '#/definitions/fix' },
        transient: { type: 'boolean', description: 'MetalLB would retry: a name that may still appear.' },
        notJudged: { type: 'boolean', description: 'Says what could not be judged, and is no fault.' },
        explain: { type: 'string', description: 'The command that says more.' },
      },
      ['help', 'object', 'path', 'related', 'file', 'line', 'column', 'fix', 'transient', 'notJudged'],
    ),
    fix: objectOf({
      description: { type: 'string', description: 'What `--fix` would do: `write 192.168.1.60/32`.' },
      edits: { type: 'array', items: { $ref: '#/definitions/edit' } },
    }),
    edit: objectOf({
      file: { type: 'string', description: 'Relative to the repository.' },
      line: { type: 'integer', minimum: 1 },
      column: { type: 'integer', minimum: 1, description: 'In UTF-16 code units.' },
      endLine: { type: 'integer', minimum: 1 },
      endColumn: { type: 'integer', minimum: 1, description: 'Exclusive.' },
      text: { type: 'string', description: 'What is to stand there instead.' },
    }),
    related: objectOf(
      {
        message: { type: 'string' },
        cluster: { type: 'string', description: 'Another cluster, into whose definition `path` leads.' },
        object: { type: 'integer' },
        path: { $ref: '#/definitions/path' },
        file: { type: 'string' },
        line: { type: 'integer', minimum: 1 },
        column: { type: 'integer', minimum: 1 },
      },
      ['cluster', 'object', 'path', 'file', 'line', 'column'],
    ),
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    place: objectOf({ file: { type: 'string' }, line: { type: 'integer' }, column: { type: 'integer' } }, []),
    origin: {
      description: 'Where a fact was read; null: it is assumed.',
      anyOf: [{ $ref: '#/definitions/place' }, { enum: ['definition', 'option', null] }],
    },
  },
}

/** An object with these fields, of which only the optional ones may be absent. Later versions may add some. */
function objectOf(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', required, properties }
}
