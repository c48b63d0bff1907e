import type { Diagnostic, Path } from '../diagnostics/diagnostic.ts'
import { renaming } from '../diagnostics/fix.ts'
import type { Fix } from '../diagnostics/fix.ts'
import { meantBy } from '../diagnostics/misspelling.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { described } from '../resources/validation/described.ts'
import { clusterSchemaOf } from './cluster-schema.ts'
import { notPlain } from './plain-data.ts'
import { apiServerNames, fixedNames, metallbNames, ruleNames } from './rule-levels.generated.ts'
import { validateCluster } from './validate-cluster.generated.js'
import type { ShapeFault } from './validate-cluster.generated.js'

/** What is wrong with the shape of a definition that no compiler has looked at. Resources' own fields are not looked at here. */
export function shapeFaults(definition: unknown): readonly Diagnostic[] {
  const strange = notPlain(definition)
  if (strange.length > 0) return strange
  if (validateCluster(definition)) return []
  return (validateCluster.errors ?? [])
    .filter((fault, _, all) => !isOfPropertyName(fault, all))
    .map((fault) => diagnosticOf(fault, definition))
}

/** A name that is none of a list is said as `enum` and, once more, as `propertyNames`. */
function isOfPropertyName({ keyword, instancePath }: ShapeFault, all: readonly ShapeFault[]): boolean {
  return (
    keyword === 'enum' && all.some((each) => each.keyword === 'propertyNames' && each.instancePath === instancePath)
  )
}

function diagnosticOf(fault: ShapeFault, definition: unknown): Diagnostic {
  const path = pathOf(fault.instancePath, definition)
  const value = path.reduce<unknown>(childOf, definition)
  const password = path.indexOf('password')
  if (password !== -1 && path[0] !== 'services') return passwordInDefinition(path.slice(0, password + 1))
  if (fault.keyword === 'additionalProperties')
    return unknownField(path, String(fault.params['additionalProperty']), definition)
  if (fault.keyword === 'propertyNames') return noRule(path, String(fault.params['propertyName']), definition)
  return { ...wrong, path, ...complaint(fault, path, value) }
}

const wrong = { name: 'invalid-definition', source: 'lint', severity: 'error' } as const

function passwordInDefinition(path: Path): Diagnostic {
  return {
    name: 'password-in-definition',
    source: 'lint',
    severity: 'error',
    message: 'a password stands in the definition',
    help: "put it into a Secret of type kubernetes.io/basic-auth and write password: secret('name'); and change it: it has been seen",
    path,
  }
}

function unknownField(path: Path, field: string, definition: unknown): Diagnostic {
  const near = nearest(field, fieldsAt(path))
  const fix = renamed([...path, field], fieldsAt(path), definition)
  const help = near === undefined ? `known are: ${fieldsAt(path).join(', ')}` : `did you mean "${near}"?`
  return {
    ...wrong,
    name: 'unknown-definition-field',
    path: [...path, field],
    message: `"${field}" is no field here`,
    help,
    ...(fix && { fix }),
  }
}

/** To the one name that is meant, where it is not there already. */
function renamed(path: Path, names: readonly string[], definition: unknown): Fix | undefined {
  const meant = meantBy(String(path.at(-1)), names)
  const parent = path.slice(0, -1).reduce<unknown>(childOf, definition)
  return meant === undefined || childOf(parent, meant) !== undefined ? undefined : renaming(path, meant)
}

/** A name under `rules` that is no lint's. */
function noRule(path: Path, name: string, definition: unknown): Diagnostic {
  const fix = renamed([...path, name], ruleNames, definition)
  return {
    ...wrong,
    name: 'unknown-definition-field',
    path: [...path, name],
    ...noRuleTexts(name),
    ...(fix && { fix }),
  }
}

function noRuleTexts(name: string): { message: string; help: string } {
  const refuser = metallbNames.includes(name) ? 'MetalLB' : apiServerNames.includes(name) ? 'the API server' : undefined
  if (refuser !== undefined) {
    const message = `"${name}" is no lint: it is ${refuser} that refuses, whatever a definition says`
    return { message, help: 'only lints can be set or suppressed; mend what is refused' }
  }
  if (fixedNames.includes(name)) {
    const message = `nothing sets or suppresses "${name}"`
    return { message, help: `metallb-overlays explain ${name} says what to do` }
  }
  const near = nearest(name, ruleNames)
  const help = near === undefined ? 'metallb-overlays explain lists them' : `did you mean "${near}"?`
  return { message: `there is no rule "${name}"`, help }
}

function complaint({ keyword, params }: ShapeFault, path: Path, value: unknown): { message: string; help?: string } {
  const what = placeName(path)
  const where = typeof path.at(-1) === 'number' ? `in "${String(path.at(-2))}"` : `for ${what}`
  switch (keyword) {
    case 'required':
      return { message: `${what} needs "${String(params['missingProperty'])}"` }
    case 'enum': {
      if (path.at(-1) === 'rule' && path.at(-3) === 'suppress')
        return noRuleTexts(typeof value === 'string' ? value : described(value))
      const allowed = params['allowedValues'] as readonly string[]
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined
      return {
        message: `${described(value)} is none of ${allowed.join(', ')}`,
        ...(near && { help: `did you mean "${near}"?` }),
      }
    }
    case 'type':
      return {
        message: `${what} is ${kindOf(value)}, not ${[params['type']].flat().join(' or ')}`,
        ...(value === undefined && { help: 'leave the line out; null leaves out what the base has of that name' }),
      }
    case 'minProperties':
    case 'maxProperties':
      return {
        message: `${what} names ${keyword === 'minProperties' ? 'no file' : 'several files'}`,
        help: installHelp,
      }
    case 'pattern':
      return { message: `${described(value)} is not valid ${where}`, help: patternHelp(path, params, value) }
    default:
      return {
        message: `${described(value)} is not valid ${where}`,
        ...(isPort(path) && { help: 'a port is a number from 1 to 65535' }),
      }
  }
}

/** A field by its name, an entry of a list by the list's. */
function placeName(path: Path): string {
  const key = path.at(-1)
  if (key === undefined) return 'the definition'
  return typeof key === 'number' ? `an entry of "${String(path.at(-2))}"` : `"${key}"`
}

function isPort(path: Path): boolean {
  return path[0] === 'services' && path.at(-2) === 'ports'
}

function patternHelp(path: Path, params: ShapeFault['params'], value: unknown): string {
  if (path.at(-1) === 'namespace') return namespaceHelp
  if (path.at(-1) === 'install') return installHelp
  if (!isPort(path)) return `it must match ${String(params['pattern'])}`
  const [port, protocol = ''] = String(value).split('/')
  const near = meantBy(protocol, ['tcp', 'udp', 'sctp'])
  return near === undefined ? `write ${Number(port) || 443}/tcp, udp or sctp` : `did you mean "${port}/${near}"?`
}

const installHelp =
  "write 'kustomize', 'helm' or 'none', or the file that installs it: { helmRelease: 'clusters/home/release.yaml' }"

const namespaceHelp = 'write 1 to 63 of a-z, 0-9 and -, neither first nor last a -; without it metallb-system is meant'

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${described(value)}`
}

/** Made where something is wrong. */
function clusterSchema(): ReturnType<typeof clusterSchemaOf> {
  return clusterSchemaOf(ruleNames)
}

/** The fields that the schema has at a path. */
function fieldsAt(path: Path): readonly string[] {
  const schema = path.reduce<unknown>((current, key) => {
    const { properties, additionalProperties, items } = followed(current)
    return childOf(properties, key) ?? additionalProperties ?? items
  }, clusterSchema())
  return Object.keys(followed(schema).properties ?? {})
}

function followed(schema: unknown): { properties?: object; additionalProperties?: unknown; items?: unknown } {
  const reference = childOf(schema, '$ref')
  const target = typeof reference === 'string' ? reference.slice('#/definitions/'.length) : undefined
  return (target === undefined ? schema : childOf(clusterSchema()['definitions'], target)) as object
}

function pathOf(pointer: string, definition: unknown): Path {
  let value = definition
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(key) : key
      value = childOf(value, step)
      return step
    })
}

function childOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
