"""The shells that complete commands of `summit`: click's own, and for bash and zsh what half a word needs.

A completion that ends with `=`, `.`, `@` or `+` goes on, so no space follows it. Bash takes a word apart at `=`, `@`
and `:`; it is read from the whole line, and offered from where bash takes it to begin.
"""

from __future__ import annotations

import os

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

VARIABLE = "_SUMMIT_COMPLETE"
"""Set by the shell when it asks; click's name for it."""

_BASH = """\
%(complete_func)s() {
    local type value
    COMPREPLY=()
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain) COMPREPLY+=("$value"); [[ $value == *[=.@+] ]] && compopt -o nospace ;;
        esac
    done < <(COMP_LINE="$COMP_LINE" COMP_POINT="$COMP_POINT" COMP_BREAKS="$COMP_WORDBREAKS" \\
        %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""

_ZSH = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local type key descr
    local -a whole described unfinished
    for type key descr in "${(@f)$(COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \\
        %(complete_var)s=zsh_complete %(prog_name)s 2>/dev/null)}"; do
        case $type in
            dir) _path_files -/ ;;
            file) _path_files -f ;;
            plain)
                if [[ $key == *[=.@+] ]]; then unfinished+=("$key")
                elif [[ $descr == _ ]]; then whole+=("$key")
                else described+=("$key:$descr"); fi ;;
        esac
    done
    (( $#described )) && _describe -V summit described -U
    (( $#whole )) && compadd -U -V summit -a whole
    (( $#unfinished )) && compadd -U -S '' -V summit -a unfinished
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""


class Bash(BashComplete):
    """Bash, whose words are put together again."""

    source_template = _BASH

    def source(self) -> str:
        return self.source_template % self.source_vars()

    def get_completion_args(self) -> tuple[list[str], str]:
        line = os.environ["COMP_LINE"].encode()[:int(os.environ["COMP_POINT"])].decode(errors="ignore")
        words = split_arg_string(line)
        begun = "" if not words or line[-1:].isspace() else words.pop()
        quoted = line.rpartition(" ")[2][:1] in ("'", '"')
        breaks = set() if quoted else set("=@:") & set(os.environ.get("COMP_BREAKS", ""))
        self._cut = 1 + max((begun.rfind(sign) for sign in breaks), default=-1)
        return words[1:], begun

    def format_completion(self, item: CompletionItem[str]) -> str:
        return f"{item.type},{item.value[self._cut:] if item.type == 'plain' else item.value}"


class Zsh(ZshComplete):
    """Zsh."""

    source_template = _ZSH


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": FishComplete}
for _name, _shell in SHELLS.items():
    add_completion_class(_shell, _name)
