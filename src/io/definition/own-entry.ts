import { fileURLToPath } from 'node:url'

/** Whether this program runs from its sources rather than from its bundle. */
export const runsFromSource: boolean = import.meta.url.endsWith('.ts')

/** What `import 'metallb-overlays'` means in a definition: this very program. */
export const ownEntry: URL = new URL(runsFromSource ? '../../index.ts' : './index.js', import.meta.url)

/** Where this program's code is. */
export const ownFolder: string = fileURLToPath(new URL('.', ownEntry))

/** The same for a definition that calls only makers: the rest takes longer to load than a definition to run. */
export const ownMakers: URL = new URL(runsFromSource ? '../../define/makers.ts' : './makers.js', import.meta.url)
