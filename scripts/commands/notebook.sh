# shellcheck shell=bash

summary_notebook() {
    echo "open the notebooks in Jupyter, with the kernel installed for it"
}

usage_notebook() {
    cat <<'END'
Usage: scripts/lido notebook [--offline] [JUPYTER OPTIONS…]

Installs the kernel for this user and starts Jupyter in the directory notebooks/: JupyterLab if it is
there, else the classic notebook. Ctrl-C twice ends it.

  --offline    if Lido must be built first: with what was downloaded before (must come first)
  others       go to Jupyter, such as --no-browser or --port=8911

Where Jupyter is missing, it says what to install; on Debian, as root in a terminal, it offers to do so.
END
}

run_notebook() {
    local jupyter options=()
    take_offline "$@"
    ensure_jupyter
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    "$JDK/bin/java" -cp "$JAR" dev.lido.kernel.Main install --user >&2
    jupyter=$(jupyter_program)
    [[ $EUID != 0 ]] || options+=(--allow-root)
    cd "$ROOT/notebooks" || exit
    exec "$jupyter" "${options[@]}" "${ARGUMENTS[@]}"
}

# Prints the program that shows notebooks, if there is one.
jupyter_program() {
    type -P jupyter-lab || type -P jupyter-notebook
}

readonly JUPYTER_ADVICE=(
    "On Debian, as root: apt-get install --no-install-recommends jupyter-notebook"
    "Elsewhere: pip install jupyterlab, or any other Jupyter whose jupyter-lab or jupyter-notebook is on the PATH"
)

ensure_jupyter() {
    jupyter_program >/dev/null && return
    if ! can_install || ! agrees "Jupyter is missing. Install Debian's package jupyter-notebook?"; then
        fail "Jupyter is missing: neither jupyter-lab nor jupyter-notebook is on the PATH" "${JUPYTER_ADVICE[@]}"
    fi
    install_packages jupyter-notebook || fail "Jupyter could not be installed" "${JUPYTER_ADVICE[@]}"
}

# Whether the user at the terminal says yes to the question $1; without a terminal nobody does.
agrees() {
    local answer
    [[ -t 0 && -t 2 ]] || return 1
    read -r -p "lido: $1 [Y/n] " answer || return 1
    [[ -z $answer || $answer == [yYjJ]* ]]
}
