package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments as a command line has them: words between blanks, {@code '…'} and {@code "…"} around words with blanks, options
 * anywhere, and {@code --} before words that begin with dashes.
 *
 * @param given the options
 * @param rest the other words
 */
record Words(Given given, List<String> rest) {

    static Words parse(OptionSet options, String arguments) {
        var given = new Given();
        List<String> rest = new ArrayList<>();
        var reader = new WordReader(arguments, 0);
        boolean only = false;
        while (reader.skipBlanks()) {
            boolean quoted = reader.atQuote();
            String word = reader.word();
            if (only || quoted || !isOption(word)) {
                rest.add(word);
            } else if (word.equals("--")) {
                only = true;
            } else {
                takeOption(options, word, reader, given);
            }
        }
        return new Words(given, List.copyOf(rest));
    }

    private static boolean isOption(String word) {
        return word.startsWith("--")
                || (word.length() == 2 && word.charAt(0) == '-' && Character.isLetter(word.charAt(1)));
    }

    private static void takeOption(OptionSet options, String word, WordReader reader, Given given) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = name.startsWith("--") ? options.find(name.substring(2)) : options.findShort(name.charAt(1));
        given.put(option, value(option, equals < 0 ? null : word.substring(equals + 1), reader));
    }

    /** The option's value: what stood behind its equals sign, else the next word. */
    static String value(Option option, String attached, WordReader reader) {
        if (option.isFlag()) {
            if (attached != null) {
                throw new UsageException(option.dashed() + " takes no value");
            }
            return "";
        }
        if (attached == null && !reader.skipBlanks()) {
            throw new UsageException(option.dashed() + " lacks its value: it takes "
                    + option.takes().description());
        }
        return option.checked(attached == null ? reader.word() : attached);
    }

    /** The words if there are so many, else an error. */
    List<String> rest(int least, int most, String what) {
        if (rest.size() < least || rest.size() > most) {
            throw new UsageException(rest.size() < least ? "give " + what : "only " + what + " fits: " + rest);
        }
        return rest;
    }
}
