package dev.lido.kernel.magic;

import java.util.List;
import java.util.regex.Pattern;

/** Magics that bring code into the session and to the workers. */
final class ClassPathMagics {

    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+:[^:\\s]+(:[^:\\s]+){1,3}");

    private static final Option REPO =
            new Option("repo", Value.TEXT, "URL", "a further repository; may be given again");

    private static final Option OFFLINE = Option.flag("offline", "only what this machine has already");

    private ClassPathMagics() {}

    static List<Magic> all() {
        return List.of(
                paths("jars", "puts jars on the class path", "GLOB …", "%jars libs/*.jar libs/**/extra.jar"),
                paths(
                        "classpath",
                        "puts directories and jars on the class path",
                        "PATH …",
                        "%classpath target/classes"),
                LineMagic.of(
                        new LineMagic.Card("maven", "puts libraries from Maven repositories on the class path", """
                                %maven GROUP:ARTIFACT:VERSION … [options]
                                %maven GROUP:ARTIFACT[:EXTENSION[:CLASSIFIER]]:VERSION

                                With all that they need. The local repository is Maven's own, and
                                ~/.m2/settings.xml holds.

                                %maven org.apache.commons:commons-math3:3.6.1
                                """),
                        OptionSet.of(REPO, OFFLINE),
                        ClassPathMagics::maven),
                new LoadMagic());
    }

    private static Magic paths(String name, String summary, String form, String example) {
        return LineMagic.of(
                name,
                summary,
                "%" + name + " " + form + "\n\n" + example,
                words -> JavaWriter.callWith(name, JavaWriter.list(words.rest(1, Integer.MAX_VALUE, form))));
    }

    private static String maven(Words words) {
        for (String each : words.rest(1, Integer.MAX_VALUE, "GROUP:ARTIFACT:VERSION")) {
            if (!COORDINATES.matcher(each).matches()) {
                throw new UsageException("not GROUP:ARTIFACT:VERSION: " + each);
            }
        }
        return JavaWriter.callWith(
                "maven",
                JavaWriter.list(words.rest()),
                JavaWriter.list(words.given().all(REPO.name())),
                String.valueOf(words.given().has(OFFLINE.name())));
    }
}
