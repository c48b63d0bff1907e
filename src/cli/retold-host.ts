import type { Host, Output } from './host.ts'

/** A host that prints the paths in one folder as if they were in another: a snapshot's are told as the repository's. */
export function retoldHost(host: Host, folder: string, top: string): Host {
  const retold = (output: Output): Output => ({
    write: (text) => output.write(text.replaceAll(folder, top)),
    isTTY: output.isTTY === true,
  })
  return { ...host, stdout: retold(host.stdout), stderr: retold(host.stderr) }
}
