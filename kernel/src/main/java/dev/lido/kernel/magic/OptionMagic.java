package dev.lido.kernel.magic;

import java.util.List;

/** A magic that states its options; usage and completion follow from them. */
abstract class OptionMagic implements Magic {

    private final String name;
    private final String summary;
    private final String forms;
    private final OptionSet options;

    /**
     * States what it is.
     *
     * @param forms how it is typed, then examples, as usage texts show it
     */
    OptionMagic(String name, String summary, String forms, OptionSet options) {
        this.name = name;
        this.summary = summary;
        this.forms = forms.strip();
        this.options = options;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String usage() {
        String listed = options.usage();
        return listed.isEmpty() ? forms : forms + "\n\n" + listed;
    }

    final String forms() {
        return forms;
    }

    final OptionSet options() {
        return options;
    }

    final Words words(MagicCall call) {
        return Words.parse(options, call.arguments());
    }

    @Override
    public List<String> complete(String arguments) {
        String begun = MagicCompletion.lastWord(arguments);
        return begun.startsWith("--")
                ? options.complete(begun)
                : words().stream().filter(word -> word.startsWith(begun)).toList();
    }

    /** The words besides its options that it knows. */
    List<String> words() {
        return List.of();
    }
}
