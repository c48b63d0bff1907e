/** How many folders two paths have in common, from the root on; the whole of the second where it holds the first. */
export function commonDepth(left: string, right: string): number {
  const others = right.split('/')
  const differing = left.split('/').findIndex((part, index) => part !== others[index])
  return differing === -1 ? others.length : differing
}
