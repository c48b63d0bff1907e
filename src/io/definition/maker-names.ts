/** What a definition may call and still be plain data: it takes data, gives data, and changes nothing. */
export const makerNames: ReadonlySet<string> = new Set([
  'ahead',
  'behind',
  'defineBase',
  'defineCluster',
  'defineSegments',
  'fromKustomization',
  'secret',
])

/** Whether a module, as JavaScript, certainly imports nothing of this program but makers. */
export function importsOnlyMakers(code: string): boolean {
  // By what is put together at run time a module may reach anything.
  if (/\bimport\s*(?:\(|\.meta)|require/iu.test(code)) return false
  const imports = [...code.matchAll(/\bimport\s*\{(?<names>[^{}]*)\}\s*from\s*(["'])metallb-overlays\2/gu)]
  const mentions = code.match(/["'`]metallb-overlays["'`]/gu) ?? []
  const names = imports.flatMap(({ groups }) => groups!['names']!.split(','))
  return mentions.length === imports.length && names.every((name) => makerNames.has(name.trim().split(/\s/u)[0]!))
}
