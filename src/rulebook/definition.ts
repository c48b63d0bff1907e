import { pagesOf } from './page.ts'
import type { Page } from './page.ts'

/** What can be wrong with a definition itself, and with what it is built to. */
export const definitionPages: readonly Page[] = pagesOf('definition', '0.1.0', {
  'cannot-write': {
    fixed: 'unreadable',
    what: 'The output of a cluster could not be written, or a file is in the way that was not generated.',
    why: 'An overlay is written as a whole or not at all: what was there before is still there. A file without the header of generated ones is never replaced.',
    fix: "Make the folder writable, move the file away, or generate into another folder: `output: 'metallb/homelab'`.",
  },
  'definition-exports-no-cluster': {
    fixed: 'unreadable',
    what: 'The definition has no default export that came out of `defineCluster`, or a `cluster.yaml` has no fields.',
    why: 'There is nothing to build. Often `export default` is missing, or the object is exported without `defineCluster`.',
    example: {
      refused: `
        import { defineCluster } from 'metallb-overlays'

        export const homelab = defineCluster({ release: 'v0.16.1' })`,
      instead: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1' })`,
    },
    fix: 'End the definition with `export default defineCluster({ … })`.',
  },
  'definition-not-plain': {
    fixed: 'unreadable',
    what: 'A value of the definition is a function, a date, a class or a circle.',
    why: 'A definition is plain data: what cannot be written as YAML and compared cannot be compiled.',
    example: {
      refused: `
        pools: { lan: { addresses: ['192.168.1.60/32'], labels: { since: () => '2026' } } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60/32'], labels: { since: '2026' } } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the value itself: text, number, boolean, list or object.',
  },
  'definition-reference': {
    fixed: 'unreadable',
    what: 'A `cluster.yaml` names a file, under `extends` or `segments`, that cannot be used: it is not there, out of the repository, neither YAML nor TypeScript, or refers back.',
    why: 'What a cluster shares with others is part of its definition; without it nothing can be judged.',
    fix: 'Write the path of a YAML or TypeScript file, relative to the file that names it: `extends: ../_base/base.yaml`. A base refers to no further base.',
  },
  'definition-stops': {
    fixed: 'unreadable',
    what: 'The definition stops before it comes to its end.',
    why: 'It waits for something that never comes, or takes more than 512 MB of memory. Other clusters are built nevertheless.',
    example: {
      refused: `
        import { defineCluster } from 'metallb-overlays'

        await new Promise(() => {})
        export default defineCluster({ release: 'v0.16.1' })`,
      instead: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1' })`,
    },
    fix: 'Write down what was waited for or gathered. A definition reads no network and no clock.',
  },
  'definition-syntax': {
    fixed: 'unreadable',
    what: 'The definition, or a file that it imports, is no TypeScript; or a `cluster.yaml`, or a file that it names, is no YAML.',
    why: 'It cannot be run.',
    example: {
      refused: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1'`,
      instead: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1' })`,
    },
    fix: 'Open it in an editor that knows TypeScript: it underlines the place.',
  },
  'definition-throws': {
    fixed: 'unreadable',
    what: 'The definition throws while it runs, or an import of it cannot be found or leads out of the repository.',
    why: 'There is no cluster to build. The place is the innermost line that is yours.',
    example: {
      refused: `
        import { defineCluster } from 'metallb-overlays'

        throw new Error('the address plan is not there')
        export default defineCluster({ release: 'v0.16.1' })`,
      instead: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1' })`,
    },
    fix: 'Read the message; it is the one of the error.',
  },
  'definition-times-out': {
    fixed: 'unreadable',
    what: 'The definition did not end within its time.',
    why: 'A definition is read, not run for long: it has ten seconds, so that a loop without an end cannot hold up a pipeline.',
    example: {
      refused: `
        import { defineCluster } from 'metallb-overlays'

        for (;;);
        export default defineCluster({ release: 'v0.16.1' })`,
      instead: `
        import { defineCluster } from 'metallb-overlays'

        export default defineCluster({ release: 'v0.16.1' })`,
    },
    fix: 'Look for the loop, or for something that is waited for. Where it really takes longer: `--time-limit SECONDS`.',
  },
  'definition-unreadable': {
    fixed: 'unreadable',
    what: 'The file of a definition cannot be read: a folder has its name, or the system does not let you.',
    why: 'There is no cluster to build. Other clusters are built nevertheless.',
    fix: 'Let whoever builds read it (`chmod a+r overlays/homelab/cluster.yaml`), or give the folder another name.',
  },
  'invalid-definition': {
    fixed: 'unreadable',
    what: 'A field of the definition has a value of the wrong type or form.',
    why: 'The compiler would have said so; what is generated by a script, or written without an editor, has not met one.',
    example: {
      refused: `
        backend: 'bird',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        backend: 'frr',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'The finding says what is asked for. `schemas/cluster.json` has all of it.',
  },
  'invalid-fact': {
    fixed: 'unreadable',
    what: 'A fact of the definition cannot be read: an address, a network, a range, a version of Kubernetes, or the name of a Service.',
    why: 'What cannot be read cannot be judged by, and rules would be silent where they should speak.',
    example: {
      refused: `
        nodes: { nuc1: { ip: '192.168.1.256' } },
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        nodes: { nuc1: { ip: '192.168.1.25' } },
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write it as the finding shows.',
  },
  'left-out': {
    fixed: 'not-judged',
    severity: 'info',
    what: "A part of the YAML that a definition's `resources` refer to was not judged.",
    why: 'It is fetched from elsewhere, rendered by Helm or made by a program, and nothing here does that.',
    fix: 'Validate what comes out of it: `kustomize build … | metallb-overlays validate -`.',
  },
  'needless-suppression': {
    fixed: 'suppression',
    severity: 'warning',
    what: 'A suppression matches no finding, although its rule was judged.',
    why: 'It would hide the next finding of that rule at that place, which nobody has looked at. A suppression in a base is needless where none of its clusters has such a finding.',
    example: {
      refused: `
        suppress: [
          { rule: 'pool-holds-gateway', at: 'pools.lan', because: 'the router moves', until: '2099-12-31' },
        ],
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.60-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Delete the suppression, or correct its `at`: the path of a field of the definition, such as `pools.lan`, or a resource such as `IPAddressPool/lan`.',
  },
  'nothing-to-leave-out': {
    fixed: 'unreadable',
    what: 'An entry is left out with `null`, and no base has it.',
    why: 'The name is misspelt, and what was to be left out is still there; or the base has dropped it too, and the line says nothing any more.',
    example: {
      refused: `
        extends: { pools: { lan: { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } } },
        pools: { labs: null },
        l2Advertisements: { lan: { ipAddressPools: ['lan', 'lab'] } },`,
      instead: `
        extends: { pools: { lan: { addresses: ['192.168.1.60/32'] }, lab: { addresses: ['192.168.1.61/32'] } } },
        pools: { lab: null },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Correct the name, or delete the line.',
  },
  'password-in-definition': {
    fixed: 'secret',
    what: 'A password stands in the definition.',
    why: 'A definition is committed, and what it is built to as well: everybody who can read the repository, now or later, has the password.',
    example: {
      refused: `
        bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.1.1', password: 'hunter2' } },`,
      instead: `
        import { defineCluster, secret } from 'metallb-overlays'

        export default defineCluster({
          backend: 'frr',
          bgpPeers: { tor: { myASN: 64512, peerASN: 64513, peerAddress: '192.168.1.1', password: secret('tor-bgp') } },
        })`,
    },
    fix: "Put it into a Secret of type `kubernetes.io/basic-auth`, write `password: secret('tor-bgp')`, and change it: it has been seen.",
  },
  'release-newer-than-known': {
    fixed: 'not-judged',
    severity: 'info',
    what: 'The MetalLB release of the cluster is newer than all that are known here.',
    why: 'It is judged as the newest known one of its minor, or of all. What changed since is not known. A version far beyond those and one slip away from one, `v0.61.1`, is more likely misspelt: a warning then.',
    example: {
      refused: `
        release: 'v99.0.0',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.16.1',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Look for a newer version of this program.',
  },
  'install-not-read': {
    fixed: 'not-judged',
    severity: 'info',
    what: 'The file that a definition names as `install` was not read.',
    why: 'Compiling a definition by itself touches no files. The command `build` reads them.',
    fix: 'Use `metallb-overlays build`.',
  },
  'install-not-there': {
    fixed: 'unreadable',
    what: 'The file that a definition names as `install` does not exist, is out of the repository, or installs no MetalLB.',
    why: 'The release and the backend are held against what that file installs. Without it nobody notices when the two differ.',
    fix: "Write a path relative to the repository: `install: { helmRelease: 'clusters/home/metallb/release.yaml' }`.",
  },
  'resources-not-read': {
    fixed: 'not-judged',
    severity: 'info',
    what: "The YAML that a definition's `resources` refer to was not read.",
    why: 'Compiling a definition by itself touches no files. The command `build` reads them.',
    fix: 'Use `metallb-overlays build`.',
  },
  'resources-not-there': {
    fixed: 'unreadable',
    what: 'The `resources` of a definition refer to a path that does not exist, or is out of the repository.',
    why: 'What stands in those files is part of the cluster; without it nothing of the rest could be judged.',
    fix: "Write a path relative to the repository: `resources: fromKustomization('clusters/home/metallb')`.",
  },
  'stale-output': {
    fixed: 'stale',
    what: 'What is committed is not what the definition would be built to.',
    why: 'A definition was changed without building it, or generated YAML was edited by hand. What runs in the cluster is the YAML.',
    fix: 'Run `metallb-overlays build` and commit what it writes. Changes by hand belong into the definition.',
  },
  'suppression-expired': {
    fixed: 'suppression',
    what: 'The last day of a suppression has passed, or the suppression has no day or no reason.',
    why: 'What was to be mended by then is not, or nobody has deleted the suppression. It no longer hides anything: its findings are back.',
    example: {
      refused: `
        suppress: [
          { rule: 'pool-holds-gateway', at: 'pools.lan', because: 'the router moves', until: '2020-01-31' },
        ],
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.1-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        suppress: [
          { rule: 'pool-holds-gateway', at: 'pools.lan', because: 'the router moves', until: '2099-12-31' },
        ],
        segments: { lan: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' } },
        pools: { lan: { addresses: ['192.168.1.1-192.168.1.75'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Mend what it hides and delete the suppression. Where that is not possible yet, agree on a later day and write why.',
  },
  'unknown-definition-field': {
    fixed: 'unreadable',
    what: 'The definition has a field that does not exist.',
    why: 'It would do nothing. The compiler would have said so; what is generated by a script has not met one.',
    example: {
      refused: `
        pool: { lan: { addresses: ['192.168.1.60/32'] } },`,
      instead: `
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Correct the spelling or the place; `schemas/cluster.json` has all fields.',
  },
  'unknown-release': {
    fixed: 'unreadable',
    what: 'The MetalLB release of the cluster is none that is known here, and older than those.',
    why: 'Nothing can be judged by it. Before v0.13 MetalLB was configured by a ConfigMap.',
    example: {
      refused: `
        release: 'v0.12.1',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
      instead: `
        release: 'v0.13.12',
        pools: { lan: { addresses: ['192.168.1.60/32'] } },
        l2Advertisements: { lan: { ipAddressPools: ['lan'] } },`,
    },
    fix: 'Write the release that runs, like `v0.16.1`.',
  },
})
