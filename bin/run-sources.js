import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

/** Makes this thread run the program's own TypeScript, which Node does not where it is below `node_modules`. */
const sources = new URL('../src/', import.meta.url).href

registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.startsWith(sources) || !url.endsWith('.ts')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const { code } = transformSync(file, readFileSync(file, 'utf8'), { typescript: { onlyRemoveTypeImports: true } })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
