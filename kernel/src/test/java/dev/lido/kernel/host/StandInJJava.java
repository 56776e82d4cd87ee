package dev.lido.kernel.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** JJava's base without a session. */
final class StandInJJava extends BaseKernel {

    private final Consumer<String> evaluated;

    private StandInJJava(Builder builder) {
        super(
                "stand-in",
                "1",
                new LanguageInfo.Builder("java").build(),
                List.of(),
                null,
                builder.io(),
                builder.comms(),
                builder.renderer(),
                null,
                builder.magics(),
                true,
                builder.styler());
        evaluated = builder.evaluated;
    }

    @Override
    public Object evalRaw(String source) {
        evaluated.accept(source);
        return "evaluated";
    }

    @Override
    public DisplayData inspect(String code, int at, boolean detailed) {
        return null;
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return null;
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_MAYBE;
    }

    /** Makes one of the parts that JJava's own kernel has. */
    static final class Builder extends BaseKernelBuilder<Builder, StandInJJava> {

        private final Consumer<String> evaluated;

        Builder(Consumer<String> evaluated) {
            this.evaluated = evaluated;
        }

        @Override
        public StandInJJava build() {
            return new StandInJJava(this);
        }

        private JupyterIO io() {
            return buildJupyterIO(StandardCharsets.UTF_8);
        }

        private CommManager comms() {
            return buildCommManager();
        }

        private Renderer renderer() {
            return buildRenderer();
        }

        private MagicsRegistry magics() {
            return buildMagicsRegistry();
        }

        private StringStyler styler() {
            return buildErrorStyler();
        }
    }
}
