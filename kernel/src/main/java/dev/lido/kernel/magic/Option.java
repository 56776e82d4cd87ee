package dev.lido.kernel.magic;

/**
 * An option of a magic, {@code --name} or {@code --name VALUE}.
 *
 * @param name without the dashes
 * @param takes what its value is
 * @param placeholder what usage texts call its value; empty for a flag
 * @param summary what it does, in a few words
 */
record Option(String name, Value takes, String placeholder, String summary) {

    /** An option without a value. */
    static Option flag(String name, String summary) {
        return new Option(name, Value.NONE, "", summary);
    }

    boolean isFlag() {
        return takes == Value.NONE;
    }

    /** As it is typed. */
    String dashed() {
        return "--" + name;
    }

    /** As usage texts show it. */
    String form() {
        return isFlag() ? dashed() : dashed() + " " + placeholder;
    }

    /** The value as given, if it fits. */
    String checked(String given) {
        if (!takes.fits(given)) {
            throw new UsageException(dashed() + " takes " + takes.description() + ", not \"" + given + "\"");
        }
        return given;
    }
}
