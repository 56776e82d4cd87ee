package dev.lido.kernel.eval;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of a Javadoc comment into Markdown: the tags that are common, the others without their marks. */
final class JavadocText {

    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s{}]+)(?:\\s+([^{}]*))?\\}");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
    private static final Pattern PRE = Pattern.compile("(?is)<pre[^>]*>(.*?)</pre>");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s+(\\S+)?");

    private JavadocText() {}

    static String markdown(String javadoc) {
        String text = PRE.matcher(javadoc)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "\n```\n" + stripMarks(found.group(1)).strip() + "\n```\n"));
        text = CODE.matcher(text).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement("`" + linked(found) + "`"));
        text = INLINE.matcher(text).replaceAll("$1");
        text = text.replaceAll("(?i)\\s*<(?:p|/?[uod]l|br)\\s*/?>\\s*", "\n\n")
                .replaceAll("(?i)\\s*<(?:li|dt)>\\s*", "\n- ");
        text = text.replaceAll("(?i)</?(?:code|tt)>", "`")
                .replaceAll("(?i)</?(?:i|em)>", "*")
                .replaceAll("(?i)</?b>", "**");
        text = BLOCK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(block(found)));
        return unescaped(text.replaceAll("</?[a-zA-Z][^>]*>", "").replaceAll("(?m)^ (?=\\S)", ""))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String stripMarks(String code) {
        return code.replaceAll("\\{@code\\s?((?s).*)\\}", "$1");
    }

    private static String linked(MatchResult link) {
        String label = link.group(2);
        return label == null || label.isBlank()
                ? link.group(1).replace('#', '.').replaceAll("^\\.", "")
                : label;
    }

    /** A tag of its own line, such as that of a parameter, as an item of a list. */
    private static String block(MatchResult tag) {
        String first = tag.group(2) == null ? "" : tag.group(2);
        boolean named = tag.group(1).equals("param")
                || tag.group(1).equals("throws")
                || tag.group(1).equals("exception");
        return "\n- **" + tag.group(1) + "** " + (named ? "`" + first + "`" : first);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
