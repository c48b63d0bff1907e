import process from 'node:process'
import { Box, render, Text } from 'ink'
import { createElement } from 'react'
import type { ReactElement } from 'react'

/** How far a build is: definitions are run one after the other. */
type Props = { readonly names: readonly string[]; readonly done: number }

/** A progress display on stderr, until it is ended; it leaves nothing behind. */
export function showProgress(
  names: readonly string[],
  done: number,
): { readonly update: (done: number) => void; readonly end: () => void } {
  const view = render(createElement(BuildProgress, { names, done }), { stdout: process.stderr, exitOnCtrlC: true })
  return {
    update: (count) => view.rerender(createElement(BuildProgress, { names, done: count })),
    end: () => {
      view.clear()
      view.unmount()
    },
  }
}

const barWidth = 24

function BuildProgress({ names, done }: Props): ReactElement {
  const filled = Math.round((done / names.length) * barWidth)
  return createElement(
    Box,
    null,
    createElement(Text, { color: 'cyan' }, '█'.repeat(filled)),
    createElement(Text, { dimColor: true }, '░'.repeat(barWidth - filled)),
    createElement(Text, null, ` ${done}/${names.length} definitions`),
    createElement(Text, { dimColor: true }, done < names.length ? ` · ${names[done]}` : ' · judging'),
  )
}
