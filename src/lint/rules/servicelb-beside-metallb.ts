import type { Rule } from '../rule.ts'

/** The load balancer that k3s has itself, beside MetalLB. */
export const servicelbBesideMetallb: Rule = {
  name: 'servicelb-beside-metallb',
  severity: 'warning',
  docs: {
    what: "k3s' own load balancer, servicelb, runs beside MetalLB.",
    why: "Both serve every Service of type LoadBalancer without a class, and write its status in turns: its address changes between MetalLB's and those of the nodes, and ports of nodes are taken. k3s runs servicelb unless it is started with `--disable=servicelb`.",
    example: {
      refused: `
        kubernetes: { distribution: 'k3s', servicelb: true },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        kubernetes: { distribution: 'k3s', servicelb: false },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Start every k3s server with `--disable=servicelb`, or `disable: [servicelb]` in its config.yaml, and say so: `servicelb: false`.',
    since: '0.1.0',
  },
  lacks: ({ definition: { kubernetes } }) =>
    kubernetes?.distribution === 'k3s' && kubernetes.servicelb === undefined ? ['kubernetes.servicelb'] : [],
  check: ({ definition: { kubernetes } }) =>
    kubernetes?.servicelb === true
      ? [
          {
            path: ['kubernetes', 'servicelb'],
            message: 'servicelb runs beside MetalLB, and both serve the same Services',
            help: 'start k3s with --disable=servicelb, and write servicelb: false',
          },
        ]
      : [],
}
