package dev.lido.kernel.magic;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A magic on a line whose arguments are words. */
final class LineMagic extends OptionMagic {

    private final Function<Words, String> expansion;
    private final Supplier<List<String>> known;

    private LineMagic(Card text, OptionSet options, Function<Words, String> expansion, Supplier<List<String>> known) {
        super(text.name(), text.summary(), text.forms(), options);
        this.expansion = expansion;
        this.known = known;
    }

    /** What a user reads of it. */
    record Card(String name, String summary, String forms) {}

    static LineMagic of(String name, String summary, String forms, Function<Words, String> expansion) {
        return of(new Card(name, summary, forms), OptionSet.of(), expansion);
    }

    static LineMagic of(Card text, OptionSet options, Function<Words, String> expansion) {
        return new LineMagic(text, options, expansion, List::of);
    }

    /** This one, completing these words. */
    LineMagic knowing(Supplier<List<String>> words) {
        return new LineMagic(new Card(name(), summary(), forms()), options(), expansion, words);
    }

    @Override
    List<String> words() {
        return known.get();
    }

    @Override
    public String expand(MagicCall call) {
        return expansion.apply(words(call));
    }
}
