package dev.lido.worker;

import dev.lido.call.CallRunner;
import dev.lido.spi.Blob;
import dev.lido.spi.Payload;
import java.util.List;

/** Runs chunks by {@link CallRunner}, the one real runner. */
final class CallWork implements Runner {

    private final CallRunner calls = new CallRunner();

    @Override
    public void accept(Blob blob) {
        calls.accept(blob);
    }

    @Override
    public void forget(String key) {
        calls.forget(key);
    }

    @Override
    public Items open(String function, List<String> code, Payload.Bytes items) {
        return calls.open(function, code, items)::run;
    }

    @Override
    public void refuse(Blob blob, String problem) {
        calls.refuse(blob, problem);
    }

    @Override
    public Items refused(String problem) {
        return index -> CallRunner.refused(problem);
    }
}
