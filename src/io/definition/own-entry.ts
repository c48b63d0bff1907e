import { fileURLToPath } from 'node:url'

/** Whether this program runs from its sources rather than from its bundle. */
export const runsFromSource: boolean = import.meta.url.endsWith('.ts')

/** What `import 'metallb-overlays'` means in a definition: this very program. */
export const ownEntry: URL = new URL(runsFromSource ? '../../index.ts' : './index.js', import.meta.url)

/** Where this program's code is. */
export const ownFolder: string = fileURLToPath(new URL('.', ownEntry))
