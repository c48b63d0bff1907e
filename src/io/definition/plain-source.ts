/** What can outlast a module, reach out of it, or change what others see: later turns of the event loop, accessors, built-in objects. */
const beyondData = [
  'Atomics|Function|Promise|Proxy|Reflect|SharedArrayBuffer|Symbol|WebAssembly',
  'async|await|constructor|defineProperty|eval|global|globalThis|process|prototype|__proto__|setPrototypeOf',
  'queueMicrotask|setImmediate|setInterval|setTimeout',
].join('|')

const words = new RegExp(String.raw`\b(?:${beyondData})\b`, 'u')

/** `import(…)`, `get name()`, `throw` of what is no new error. */
const constructs = /\bimport\s*\(|\b[gs]et\s+(?:\w+|\[)[^\n]*\(|\bthrow\b(?!\s+new\b)/u

/** A change of a value that somebody else may hold: `list.push(…)`, `delete pool.why`, `pool.why = …`, `pool['why'] += …`. */
const changes =
  /\.(?:assign|copyWithin|fill|pop|push|reverse|shift|sort|splice|unshift)\s*\(|\bdelete\b|[\w\])](?:\.\w+|\[[^\]\n]*\])\s*(?:[-+*/%|&^?]|\*\*|\|\||&&|\?\?)?=(?![=>])/u

/**
 * Whether the source of a definition computes data and does nothing else, as nearly all do: it can run here, under V8's
 * time limit alone. In doubt it is not; then it runs in a thread of its own, which takes longer to start than it to run.
 */
export function isPlainSource(text: string): boolean {
  return !words.test(text) && !constructs.test(text) && !changes.test(text)
}
