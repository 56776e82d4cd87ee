package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java cells, whose magics are taken apart into words by the base's own parser and called from the cell's code. */
public final class JavaKernel extends BaseKernel {

    private final MagicParser parser = new MagicParser("(?<=(?:^|=))\\s*%", "%%");
    private final CodeEvaluator evaluator = new CodeEvaluator();
    private final Magics magics = new Magics();

    JavaKernel(String classPath) throws Exception {
        addToClasspath(classPath);
        magics.registerLineMagic("jars", words -> "the host's own");
        Object unused = evaluator.eval("import java.util.*;");
    }

    /** Adds entries for cells. */
    public void addToClasspath(String path) {
        evaluator.getShell().addToClasspath(path);
    }

    /** The magics that there are. */
    public Magics getMagics() {
        return magics;
    }

    /** The value of a cell. */
    public Object evalRaw(String source) throws Exception {
        var over = parser.parseCellMagic(source);
        if (over != null) {
            var call = over.getMagicCall();
            return evaluator.eval(call(call.getName(), call.getArgs(), call.getBody()));
        }
        return evaluator.eval(parser.transformLineMagics(
                source,
                line -> call(line.getMagicCall().getName(), line.getMagicCall().getArgs(), null) + ";{};"));
    }

    private static String call(String name, List<String> words, String body) {
        String arguments = Stream.concat(Stream.of(name, body == null ? "" : body), words.stream())
                .map(text -> "new String(java.util.Base64.getDecoder().decode(\""
                        + Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        + "\"))")
                .collect(Collectors.joining(","));
        return JavaKernel.class.getName() + "." + (body == null ? "line" : "over") + "(" + arguments + ")";
    }

    /** What the code calls that a line magic becomes. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as IJava's: the variable says the type
    public static <T> T line(String name, String none, String... words) throws Exception {
        return IJava.getKernelInstance().magics.applyLineMagic(name, List.of(words));
    }

    /** What the code calls that a cell magic becomes; like IJava's, it shows no value. */
    public static void over(String name, String body, String... words) throws Exception {
        Object unused = IJava.getKernelInstance().magics.applyCellMagic(name, List.of(words), body);
    }

    @Override
    public DisplayData eval(String source) throws Exception {
        Object value = evalRaw(source);
        return value == null ? null : getRenderer().render(value);
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("java").build();
    }
}
