import type { RuleCases } from './rule-cases.ts'
import { release, releaseOfClass, service } from './service-yaml.ts'

const pools = `
        kubernetes: { serviceCIDR: ['10.43.0.0/16', 'fd43::/112'] },
        pools: { 'edge-pool': { addresses: ['192.168.1.60-192.168.1.75', '2001:db8::/124'] } },
        l2Advertisements: { lan: { ipAddressPools: ['edge-pool'] } }`

/** A Service whose annotation is marked, and what is found there. */
const refused = (value: string, message: string | RegExp, help: string) => ({
  cluster: service(`    metallb.io/loadBalancerIPs: ${value} # ^ invalid-address-request\n`),
  finds: [{ underlined: value, message, help }],
})

export const cases: RuleCases = {
  accepts: {
    'one address of each family': `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: ['192.168.1.60', '2001:db8::1'], ipFamilyPolicy: 'RequireDualStack' },
          'k3s-dns/k3s-dns': { loadBalancerIPs: ['2001:db8::2', '192.168.1.61'], ipFamilyPolicy: 'PreferDualStack' },
          'nginx/nginx': { loadBalancerIPs: '2001:db8::3' },
        },
      }`,
    'two addresses with spaces between them, and an IPv4 address written as IPv6': service(
      '    metallb.io/loadBalancerIPs: " 192.168.1.60 , fd00::1 "\n',
      '  type: LoadBalancer\n  ipFamilies: [IPv4, IPv6]\n  ipFamilyPolicy: RequireDualStack\n',
    ),
    'an IPv4 address written as IPv6': service(
      "    metallb.io/loadBalancerIPs: '::ffff:192.168.1.60'\n",
      '  type: LoadBalancer\n  ipFamilies: [IPv4]\n',
    ),
    'an empty annotation': service('    metallb.io/loadBalancerIPs: ""\n'),
    'an empty annotation that hides the old one': service(
      '    metallb.io/loadBalancerIPs: ""\n    metallb.universe.tf/loadBalancerIPs: traefik.lan\n',
    ),
    'a family policy that is a variable': service(
      '    metallb.io/loadBalancerIPs: 192.168.1.60,fd00::1\n',
      '  type: LoadBalancer\n  ipFamilyPolicy: ${POLICY}\n',
    ),
    'an address of Flux': service('    metallb.io/loadBalancerIPs: ${TRAEFIK_IP}\n'),
    'an address of the shell': service('    metallb.io/loadBalancerIPs: $TRAEFIK_IP\n'),
    'an address of a Makefile': service('    metallb.io/loadBalancerIPs: $(TRAEFIK_IP)\n'),
    'an address between percent signs': service('    metallb.io/loadBalancerIPs: "%TRAEFIK_IP%"\n'),
    'an address of a Vault': service('    metallb.io/loadBalancerIPs: <path:kv/data/net#traefik>\n'),
    'an address of a template': service('    metallb.io/loadBalancerIPs: "{{ traefik_ip }}"\n'),
    'a Service of another load balancer': {
      cluster: service(
        '    metallb.io/loadBalancerIPs: traefik.lan\n',
        '  type: LoadBalancer\n  loadBalancerClass: example.org/cloud # ^ other-load-balancer-class\n',
      ),
      finds: [{ rule: 'other-load-balancer-class', underlined: 'example.org/cloud', message: /./, help: /./ }],
    },
    'a Service without a class, where MetalLB has one': `${releaseOfClass}${service(
      '',
      '  type: LoadBalancer\n  loadBalancerIP: cloud-address\n',
    )}`,
    'a prefix that the release does not read': {
      cluster: `${release('0.14.8')}${service('    metallb.io/loadBalancerIPs: traefik.lan # ^ annotation-not-read\n')}`,
      finds: [{ rule: 'annotation-not-read', underlined: 'metallb.io/loadBalancerIPs', message: /./, help: /./ }],
    },
  },
  rejects: {
    'two addresses of one family': {
      cluster: `{
        ${pools},
        services: { 'traefik/traefik': { loadBalancerIPs: ['192.168.1.60', '192.168.1.61'] } }, // ^ invalid-address-request
      }`,
      finds: [
        {
          underlined: "['192.168.1.60', '192.168.1.61']",
          message:
            'Service traefik/traefik asks for two addresses of one family, 192.168.1.60 and 192.168.1.61; it stays pending',
          help: 'ask for one address, or for one of each family where the Service has both',
        },
      ],
    },
    'more than two addresses': {
      cluster: `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: ['192.168.1.60', '192.168.1.61', '2001:db8::1'] }, // ^ invalid-address-request
        },
      }`,
      finds: [
        {
          underlined: "['192.168.1.60', '192.168.1.61', '2001:db8::1']",
          message: /asks for 3 addresses, and gets two at most/,
          help: /./,
        },
      ],
    },
    'addresses that are not of the families of the Service': {
      cluster: `{
        ${pools},
        services: {
          'traefik/traefik': { loadBalancerIPs: '192.168.1.60', ipFamilyPolicy: 'RequireDualStack' }, // ^ invalid-address-request
          'nginx/nginx': { loadBalancerIPs: ['192.168.1.61', '2001:db8::1'] }, // ^ invalid-address-request
        },
      }`,
      finds: [
        {
          underlined: "'192.168.1.60'",
          message: /asks for 192\.168\.1\.60 alone, and requires both families/,
          help: /./,
        },
        {
          underlined: "['192.168.1.61', '2001:db8::1']",
          message: /asks for 192\.168\.1\.61 and 2001:db8::1, and is of one family alone/,
          help: /ipFamilyPolicy/,
        },
      ],
    },
    'an IPv6 address for a Service of IPv4': {
      cluster: service(
        '    metallb.io/loadBalancerIPs: fd00::1 # ^ invalid-address-request\n',
        '  type: LoadBalancer\n  ipFamilies: [IPv4]\n',
      ),
      finds: [
        {
          underlined: 'fd00::1',
          message: 'Service ingress/traefik asks for fd00::1, and is of IPv4 alone; it stays pending',
          help: "ask for an address of its family, or write ipFamilyPolicy: 'PreferDualStack'",
        },
      ],
    },
    'a Service of the class that MetalLB has': {
      cluster: `${releaseOfClass}${service(
        '    metallb.io/loadBalancerIPs: 192.168.1.60/32 # ^ invalid-address-request\n',
        '  type: LoadBalancer\n  loadBalancerClass: edge\n',
      )}`,
      finds: [{ underlined: '192.168.1.60/32', message: /which is no IP address/, help: /without its mask/ }],
    },
    'no IPv4 address': refused(
      '192.168.1.256',
      'Service ingress/traefik asks for "192.168.1.256", which is no IP address; it stays pending',
      'write an IP address, like 192.168.1.60',
    ),
    'a network': refused('192.168.1.60/32', /no IP address/, 'write the address without its mask: 192.168.1.60'),
    'leading zeros': refused('010.4.8.11', /no IP address/, 'write no leading zeros: 10.4.8.11'),
    'a name': refused('traefik.lan', /no IP address/, 'write an IP address, like 192.168.1.60'),
    'another separator': refused(
      '192.168.1.60;fd00::1',
      /no IP address/,
      'for one of each family, write loadBalancerIPs with a comma',
    ),
    'two of one family, in one annotation': refused(
      '192.168.1.60,192.168.1.61',
      /two addresses of one family/,
      'ask for one address, or for one of each family where the Service has both',
    ),
    'two addresses in the field for one': {
      cluster: service(
        '',
        '  type: LoadBalancer\n  loadBalancerIP: 192.168.1.60,fd00::1 # ^ invalid-address-request\n',
      ),
      finds: [{ underlined: '192.168.1.60,fd00::1', message: /no IP address/, help: /with a comma$/ }],
    },
  },
}
