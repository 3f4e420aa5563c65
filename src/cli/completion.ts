/**
 * `parley completion SHELL`: a script for bash, zsh or fish, made from the commands themselves so that it cannot lag.
 */
import { Argument, type Command } from 'commander'
import { output } from './io.ts'

interface Words {
  readonly command: string
  readonly flags: readonly string[]
}

const wordsOf = (program: Command): Words[] =>
  program.commands.map(c => ({ command: c.name(), flags: c.options.map(o => o.long ?? o.short ?? '') }))

const bash = (words: readonly Words[]): string => `_parley() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(w => w.command).join(' ')} help" -- "$current"))
    return
  fi
  case "$command" in
${words.map(w => `    ${w.command}) local flags="${w.flags.join(' ')}" ;;`).join('\n')}
    *) local flags="" ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _parley parley
`

const zsh = (words: readonly Words[]): string => `autoload -U +X bashcompinit && bashcompinit\n${bash(words)}`

const fish = (words: readonly Words[]): string => {
  const top = `complete -c parley -n __fish_use_subcommand -f -a "${words.map(w => w.command).join(' ')}"`
  const flag = (w: Words) =>
    w.flags
      .filter(f => f.startsWith('--'))
      .map(f => `complete -c parley -n "__fish_seen_subcommand_from ${w.command}" -l ${f.slice(2)}`)
  return `${[top, ...words.flatMap(flag)].join('\n')}\n`
}

const SHELLS: Record<string, (words: readonly Words[]) => string> = { bash, zsh, fish }

export const addCompletionCommand = (program: Command): void => {
  program
    .command('completion')
    .description('Print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(Object.keys(SHELLS)))
    .addHelpText('after', '\nExample:\n  parley completion bash >> ~/.bashrc')
    .action((shell: string) => output(SHELLS[shell]!(wordsOf(program))))
}
