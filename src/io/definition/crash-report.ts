/** Where V8 or Node begins to say, for those who develop them, why a process ends itself. */
const beginning =
  /\n*^(?:<--- Last few GCs --->|FATAL ERROR: |#\n# Fatal |----- (?:Native|JavaScript) stack trace -----)/mu

/** What a process wrote, without the report of its crash; `isMemory`: whether that says that memory ran out. */
export function withoutCrashReport(text: string): { readonly text: string; readonly isMemory: boolean } {
  const at = text.search(beginning)
  if (at === -1) return { text, isMemory: false }
  return { text: text.slice(0, at), isMemory: /\b(?:heap|memory)\b/u.test(text.slice(at)) }
}
