package dev.lido.kernel.magic;

/** {@code %%sh}: a script of the system's shell. */
final class ShellMagic extends OptionMagic {

    private static final Option NO_FAIL = Option.flag("no-fail", "only tell of a bad exit code");

    ShellMagic() {
        super("sh", "runs a script of the system's shell; its output comes as it is made", """
                %sh COMMAND          one line
                %%sh [options]       the lines below are the script

                A script whose exit code is not 0 fails its cell. It sees what %env
                has set. The cell waits for whatever writes to it: a server's output
                is best sent to a file. An interrupt ends the script and what it was
                seen to have started, with a look every 0.1 s.
                """, OptionSet.of(NO_FAIL));
    }

    @Override
    public boolean takesBody() {
        return true;
    }

    @Override
    public String expand(MagicCall call) {
        if (call.body() == null && call.arguments().isEmpty()) {
            throw new UsageException("give a command");
        }
        if (call.body() == null) {
            return script(call.arguments(), true);
        }
        Words words = words(call);
        words.rest(0, 0, "nothing but options on its own line");
        return script(call.body(), !words.given().has(NO_FAIL.name()));
    }

    private static String script(String text, boolean fails) {
        return JavaWriter.callWith("sh", JavaWriter.quote(text), String.valueOf(fails));
    }
}
