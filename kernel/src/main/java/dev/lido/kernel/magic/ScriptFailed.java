package dev.lido.kernel.magic;

/** A script of {@code %%sh} ended with an exit code that is not 0. */
public final class ScriptFailed extends MagicException {

    ScriptFailed(int code) {
        super("the script ended with exit code " + code);
    }

    @Override
    public String name() {
        return "ScriptFailed";
    }
}
