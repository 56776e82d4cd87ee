# Tab completion of lido for bash: source <(scripts/lido completion)
_lido() {
    local word=${COMP_WORDS[COMP_CWORD]} words=
    if ((COMP_CWORD == 1)); then
        words="@COMMANDS@ --help --version"
    else
        case ${COMP_WORDS[1]} in
            completion) words="--help" ;;
            demo) words="--help --offline --processes --fast" ;;
            bench)
                words="--help --offline --quick --rounds --processes --jdk --cases --peers --list --json --report --jmh"
                ;;
            kernel)
                words="--help --offline --user --prefix --name --display-name --jvm-arg --env"
                words+=" --startup --classpath --no-archive --force"
                ((COMP_CWORD > 3)) || words+=" install uninstall check"
                ;;
            notebook) words="--help --offline --no-browser --port" ;;
            shell)
                words="--help --offline -s --class-path --startup --no-startup --feedback @EXECUTION@"
                [[ ${COMP_WORDS[COMP_CWORD - 1]} != --execution ]] || words="local"
                ;;
            soak) words="--help --offline --processes --cycles --seed --quiet" ;;
            test)
                words="--help --jdk --quick --offline"
                [[ ${COMP_WORDS[COMP_CWORD - 1]} != --jdk ]] || words="17 25 all"
                ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o default -F _lido lido scripts/lido
