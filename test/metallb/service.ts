/** Services of type LoadBalancer in one line each, for tests that tell a story. */
type Story = {
  readonly namespace?: string
  readonly labels?: Readonly<Record<string, string>>
  /** By their name after `metallb.io/`. */
  readonly wants?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly clusterIPs?: readonly string[]
  readonly has?: readonly string[]
  readonly spec?: Readonly<Record<string, unknown>>
}

/** Of namespace `default`, with port 443/TCP and an IPv4 cluster address, unless the story says otherwise. */
export function service(name: string, story: Story = {}): object {
  const { namespace = 'default', labels = {}, wants = {}, ports = ['443/TCP'], clusterIPs = ['10.96.0.10'] } = story
  const wishes = Object.entries(wants).map(([wish, value]) => [`metallb.io/${wish}`, value])
  const annotations = { ...story.annotations, ...Object.fromEntries(wishes) }
  const [clusterIP] = clusterIPs
  const spec = { type: 'LoadBalancer', clusterIP, clusterIPs, ports: ports.map(portOf), ...story.spec }
  const ingress = (story.has ?? []).map((ip) => ({ ip }))
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels, annotations },
    spec,
    status: { loadBalancer: { ingress } },
  }
}

export const dualStack = ['10.96.0.10', 'fd96::10']

function portOf(text: string): object {
  const [port, protocol] = text.split('/')
  return { port: Number(port), protocol }
}
