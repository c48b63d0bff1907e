import { UsageError } from '../diagnostics/usage-error.ts'
import type { Command, Named, Option, Run } from './command.ts'
import { commands } from './commands.ts'

/**
 * Prints a script that completes commands, options, their values, findings and the folders of overlays; or the names that
 * such a script asks for.
 */
export const completion: Run = async (args, host) => {
  const [shell] = args.positionals
  if (shell === 'nodes' || shell === 'services') {
    const { definedNames } = await import('./completion-names.ts')
    for (const name of await definedNames(shell, args, host)) host.stdout.write(`${name}\n`)
    return 0
  }
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

/** The folders of overlays, in the folder that the line names. */
const clusters = 'ls "$overlays" 2>/dev/null | grep -v "^[_.]"'

/** Runs the definitions, quietly. */
function namesCommand(named: Named): string {
  return `metallb-overlays completion ${named} --overlays "$overlays" 2>/dev/null`
}

function bashScript(all: readonly Completable[]): string {
  const cases = all.map((command) => `    ${command.name}) words="${wordsOf(command)}" ;;`)
  const values = all.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([long, option]) => {
      const words = valuesOf(option, (command) => `$(${command})`)
      return words === undefined ? [] : [`    "${name} --${long}") words="${words}" ;;`]
    }),
  )
  return [
    '_metallb_overlays() {',
    // oxlint-disable-next-line no-template-curly-in-string -- it is bash
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words="" overlays=overlays at',
    '  for ((at = 1; at < COMP_CWORD - 1; at++)); do',
    // oxlint-disable-next-line no-template-curly-in-string -- it is bash
    '    [ "${COMP_WORDS[at]}" = --overlays ] && overlays="${COMP_WORDS[at+1]}"',
    '  done',
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

/** What may stand as an option's value, as words of a shell; undefined where that is anything. */
function valuesOf({ choices, named }: Option, run: (command: string) => string): string | undefined {
  if (named !== undefined) return [...(named === 'nodes' ? ['each'] : []), run(namesCommand(named))].join(' ')
  return choices?.join(' ')
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
    'function __metallb_overlays_run',
    '  set -l words (commandline -opc)',
    '  set -l overlays overlays',
    '  if set -l at (contains -i -- --overlays $words)',
    '    set overlays $words[(math $at + 1)]',
    '  end',
    '  eval $argv[1]',
    'end',
    `${head} -f`,
    ...all.flatMap((command) => {
      const { name, summary, options, usage } = command
      return [
        `${head} -n __fish_use_subcommand -a ${name} -d '${summary}'`,
        ...Object.entries(options).map(
          ([long, option]) =>
            `${head} -n '__fish_seen_subcommand_from ${name}' -l ${long}${fishValues(option)} -d '${option.summary.replaceAll("'", '’')}'`,
        ),
        `${head} -n '__fish_seen_subcommand_from ${name}' ${usage.includes('path') ? '-F' : `-a '${argumentsOf(command, fishRun(clusters)).join(' ')}'`}`,
      ]
    }),
    '',
  ].join('\n')
}

function fishValues(option: Option): string {
  const words = valuesOf(option, fishRun)
  return words === undefined ? '' : ` -xa '${words}'`
}

/** Inside single quotes. */
function fishRun(command: string): string {
  return `(__metallb_overlays_run \\'${command}\\')`
}
