package dev.lido.shell;

import static dev.lido.Range.range;

import dev.lido.Pool;
import java.util.List;

/** Shows initializers and what a worker keeps between tasks. */
final class InitializerDemo implements DemoSection {

    /** Set in each worker by the initializer; the driver's own stays empty. */
    private static String[] words = {};

    @Override
    public String title() {
        return "initializer: what each worker prepares once, and keeps";
    }

    @Override
    public String code() {
        return """
                String[] words = {};
                try (var pool = Pool.builder().processes(2).initializer(() -> { words = load(); }).open()) {
                    pool.map(i -> words[i], range(0, 4));
                }
                """;
    }

    @Override
    public void run(DemoStage stage) {
        try (Pool pool = Pool.builder()
                .processes(stage.processes())
                .initializer(InitializerDemo::load)
                .open()) {
            List<String> found = pool.map(i -> words[i], range(0, 4));
            stage.say("pool.map", found);
            stage.say("words.length here", words.length);
            stage.check(found.get(3).equals("delta"), "the workers knew " + found);
        }
    }

    private static void load() {
        words = "alpha bravo charlie delta".split(" ");
    }
}
