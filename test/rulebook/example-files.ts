/** The files of an example by their names, which stand above them as comments. */
export function filesOf(text: string): Readonly<Record<string, string>> {
  const parts = text.split(/^# (\S+\.yaml)\n/mu).slice(1)
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])))
}
