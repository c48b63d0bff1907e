/** The JSON Schema of an object with these fields, of which only the optional ones may be absent. Later versions may add some. */
export function objectOf(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', required, properties }
}
