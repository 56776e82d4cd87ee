package dev.lido.kernel.magic;

import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What the value of an option may be. */
enum Value {
    /** The option is a flag. */
    NONE("nothing", ""),

    /** Of a variable to declare. */
    NAME("a name for a variable", "[\\p{L}_$][\\p{L}\\p{N}_$]*"),

    /** In digits, or Java that gives it. */
    NUMBER("a number such as 10, or Java that gives one", "\\d[\\d_]*|[\\p{L}_$(].*"),

    /** With its unit, or Java that gives a {@code Duration}. */
    TIME("a time such as 5s, 500ms or 2m, or Java that gives a Duration", TimeSpan.FORM + "|[\\p{L}_$(].*"),

    /** As {@code java -Xmx} takes it. */
    SIZE("a size such as 512m or 2g", "[1-9]\\d*[kKmMgGtT]?"),

    /** In digits. */
    COUNT("a number such as 10", "\\d+"),

    /** Of time, whole or not. */
    SECONDS("seconds such as 0.5", "\\d+(?:\\.\\d+)?"),

    /** Of a light. */
    SWITCH("on or off", "on|off"),

    /** Whatever is typed. */
    TEXT("a text", ".*");

    private final String description;
    private final Pattern form;

    Value(String description, String form) {
        this.description = description;
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    boolean fits(String given) {
        return form.matcher(given).matches() && (this != NAME || !SourceVersion.isKeyword(given));
    }

    String description() {
        return description;
    }
}
