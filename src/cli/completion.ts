import { UsageError } from '../diagnostics/usage-error.ts'
import type { Command, Run } from './command.ts'
import { commands } from './commands.ts'

/** Prints a script that completes commands, options, their values, findings and the folders of overlays. */
export const completion: Run = async ({ positionals: [shell] }, host) => {
  const script = shell !== undefined && Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script === undefined) {
    throw new UsageError(
      shell === undefined ? 'which shell?' : `no completion for "${shell}"`,
      'metallb-overlays completion bash, zsh or fish',
    )
  }
  host.stdout.write(script(await Promise.all(commands.map(completableOf))))
  return 0
}

/** A command and the words that may stand after it; undefined where that is clusters or files. */
type Completable = Omit<Command, 'words'> & { readonly words: readonly string[] | undefined }

async function completableOf(command: Command): Promise<Completable> {
  return { ...command, words: await command.words?.() }
}

const scripts: Readonly<Record<string, (all: readonly Completable[]) => string>> = {
  bash: bashScript,
  zsh: (all) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(all)}`,
  fish: fishScript,
}

const clusters = 'ls overlays 2>/dev/null | grep -v "^[_.]"'

function bashScript(all: readonly Completable[]): string {
  const cases = all.map((command) => `    ${command.name}) words="${wordsOf(command)}" ;;`)
  const values = all.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([long, { choices }]) =>
      choices ? [`    "${name} --${long}") words="${choices.join(' ')}" ;;`] : [],
    ),
  )
  return [
    '_metallb_overlays() {',
    // oxlint-disable-next-line no-template-curly-in-string -- it is bash
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    // oxlint-disable-next-line no-template-curly-in-string -- it is bash
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    '  esac',
    `  [ "$COMP_CWORD" -eq 1 ] && words="${all.map(({ name }) => name).join(' ')} --help --version"`,
    // oxlint-disable-next-line no-template-curly-in-string -- it is bash
    '  case "${COMP_WORDS[1]} $before" in',
    ...values,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    'complete -o default -F _metallb_overlays metallb-overlays',
    '',
  ].join('\n')
}

function wordsOf(command: Completable): string {
  const flags = Object.keys(command.options).map((long) => `--${long}`)
  return [...flags, ...argumentsOf(command, `$(${clusters})`)].join(' ')
}

/** What may stand after a command: words of its own, clusters, or files, which the shell knows best. */
function argumentsOf({ usage, words }: Completable, clusterWords: string): readonly string[] {
  return words ?? (usage.includes('path') ? [] : [clusterWords])
}

function fishScript(all: readonly Completable[]): string {
  const head = 'complete -c metallb-overlays'
  return [
    `${head} -f`,
    ...all.flatMap((command) => {
      const { name, summary, options, usage } = command
      return [
        `${head} -n __fish_use_subcommand -a ${name} -d '${summary}'`,
        ...Object.entries(options).map(
          ([long, { summary: what, choices }]) =>
            `${head} -n '__fish_seen_subcommand_from ${name}' -l ${long}${choices ? ` -xa '${choices.join(' ')}'` : ''} -d '${what.replaceAll("'", '’')}'`,
        ),
        `${head} -n '__fish_seen_subcommand_from ${name}' ${usage.includes('path') ? '-F' : `-a '${argumentsOf(command, `(${clusters})`).join(' ')}'`}`,
      ]
    }),
    '',
  ].join('\n')
}
