package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.io.IOException;
import java.nio.file.Files;

/** {@code %load}: a file as if it were typed here. */
final class LoadMagic extends OptionMagic {

    private static final String FENCE = "\"\"\"";

    LoadMagic() {
        super("load", "runs a file of Java as if it were typed here", """
                %load FILE       with JShell's freedoms, such as statements at the top level
                """, OptionSet.of());
    }

    @Override
    public String expand(MagicCall call) {
        String file = words(call).rest(1, 1, "one file").get(0);
        try {
            return onOneLine(Files.readString(TypedPaths.of(file)));
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + e);
        }
    }

    /** The lines after the magic keep their numbers so; comments go, and text blocks become plain strings. */
    static String onOneLine(String source) {
        var line = new StringBuilder();
        int from = 0;
        for (Token token : JavaScanner.code(source)) {
            line.append(source.substring(from, token.start()).isEmpty() ? "" : " ");
            line.append(token.text().startsWith(FENCE) ? plain(token.text()) : token.text());
            from = token.end();
        }
        return line.toString().strip();
    }

    private static String plain(String block) {
        String content =
                block.substring(block.indexOf('\n') + 1, Math.max(FENCE.length(), block.length() - FENCE.length()));
        return JavaWriter.quote(content.stripIndent().translateEscapes());
    }
}
