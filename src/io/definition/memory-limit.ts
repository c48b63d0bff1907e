/** Megabytes that the values of a definition may take. */
export const memoryLimit = 512

/** Why a definition stops that would take more. */
export const outOfMemory: string = `it needs more than ${memoryLimit} MB of memory`
