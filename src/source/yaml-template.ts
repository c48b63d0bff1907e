/**
 * A template may happen to be YAML: `name: "{{ .Release.Name }}"`. Braces have no place in MetalLB's own resources, nor in
 * what a Service asks of it.
 */
export function isTemplated(value: unknown): boolean {
  if (!isMap(value)) return false
  const { apiVersion, kind, spec } = value
  if (apiVersion === 'v1' && kind === 'Service') {
    const asked = annotationsForMetallb(value['metadata'])
    const isServed = asked.length > 0 || (isMap(spec) && spec['type'] === 'LoadBalancer')
    return isServed && (hasBraces(asked) || hasBraces(spec))
  }
  return typeof apiVersion === 'string' && apiVersion.startsWith('metallb.io/') && hasBraces(value)
}

function annotationsForMetallb(metadata: unknown): readonly unknown[] {
  const annotations = isMap(metadata) ? metadata['annotations'] : undefined
  if (!isMap(annotations)) return []
  return Object.entries(annotations).flatMap(([key, value]) => (key.startsWith('metallb') ? [value] : []))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function hasBraces(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('{{')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, child]) => key.startsWith('{') || hasBraces(child))
}
