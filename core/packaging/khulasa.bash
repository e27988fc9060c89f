# Completion of the command line tool in bash. Commands, options and the values of options are read from the tool's own help, so
# that there is no second list to keep.

_khulasa_words() {  # the names at the beginning of lines with a certain indent
  sed -nE "$1" | tr '|' '\n'
}

_khulasa() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' word help values
  local IFS=$'\n'
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || { command=$word; break; }
  done
  if [ -z "$command" ]; then
    help=$("$1" --help 2>/dev/null) || return
    COMPREPLY=($(compgen -W "$(_khulasa_words '/^Subcommands:/,/^$/s/^  ([a-z]+) .*/\1/p' <<<"$help")
--help
--version" -- "$current"))
    return
  fi
  help=$("$1" "$command" --help 2>/dev/null) || return
  if [[ $previous == --* ]]; then
    # «--type key-points|tldr|teaser|headline=key-points»
    values=$(_khulasa_words "s/^  $previous ([a-z-]+(\\|[A-Za-z-]+)+).*/\\1/p" <<<"$help")
    if [ -n "$values" ]; then
      COMPREPLY=($(compgen -W "$values" -- "$current"))
      return
    fi
  fi
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$(_khulasa_words 's/^  (-h,)?(--[a-z-]+).*/\2/p' <<<"$help")" -- "$current"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}

complete -F _khulasa khulasa
