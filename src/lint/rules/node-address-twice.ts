import { formatAddress } from '../../address/index.ts'
import type { Rule } from '../rule.ts'

/** Two nodes with one address. */
export const nodeAddressTwice: Rule = {
  name: 'node-address-twice',
  severity: 'error',
  docs: {
    what: 'Two nodes of a cluster have one address.',
    why: 'No two machines can. One of them is copied and not changed, so its real address is not among what pools are held against, and a pool that holds it passes as fine.',
    example: {
      refused: `
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.1.11' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { nuc1: { ip: '192.168.1.11' }, nuc2: { ip: '192.168.1.12' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the address that `kubectl get nodes -o wide` shows as INTERNAL-IP.',
    since: '0.1.0',
  },
  check: ({ facts }) => {
    const addresses = (facts.nodes ?? []).flatMap(({ name, addresses: own }) => own.map((each) => ({ name, ...each })))
    const holders = Map.groupBy(addresses, ({ value }) => formatAddress(value))
    return [...holders.values()].flatMap(([first, ...others]) =>
      others
        .filter(({ name }) => name !== first!.name)
        .map(({ name, path, text }) => ({
          path,
          message: `${text} of node ${name} is the address of node ${first!.name}`,
          help: 'write the address that kubectl get nodes -o wide shows',
          related: [{ path: first!.path, message: `${first!.text} of node ${first!.name}` }],
        })),
    )
  },
}
