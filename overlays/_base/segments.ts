import { defineSegments } from 'metallb-overlays'

/** The networks of the fleet. A name means the same network in every cluster. */
export const segments = defineSegments({
  lan: {
    subnet: '192.168.1.0/24',
    gateway: '192.168.1.1',
    dhcp: '192.168.1.100-192.168.1.199',
    reserved: { nas: '192.168.1.2', ipmi: '192.168.1.80-192.168.1.95' },
  },
  jls: {
    subnet: '192.168.50.0/24',
    gateway: '192.168.50.1',
    dhcp: '192.168.50.100-192.168.50.199',
  },
})
