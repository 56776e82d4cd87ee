package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.ApplyAsyncCalls;
import dev.lido.ApplyCalls;
import dev.lido.ForEachAsyncCalls;
import dev.lido.ForEachCalls;
import dev.lido.ImapCalls;
import dev.lido.ImapUnorderedCalls;
import dev.lido.MapAsyncCalls;
import dev.lido.MapCalls;
import dev.lido.OutcomeAsyncCalls;
import dev.lido.OutcomeCalls;
import dev.lido.StarmapAsyncCalls;
import dev.lido.StarmapCalls;
import dev.lido.StarmapMoreAsyncCalls;
import dev.lido.StarmapMoreCalls;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class MagicsTest {

    private static final List<Class<?>> CALLS = List.of(
            MapCalls.class,
            MapAsyncCalls.class,
            OutcomeCalls.class,
            OutcomeAsyncCalls.class,
            ImapCalls.class,
            ImapUnorderedCalls.class,
            ForEachCalls.class,
            ForEachAsyncCalls.class,
            StarmapCalls.class,
            StarmapMoreCalls.class,
            StarmapAsyncCalls.class,
            StarmapMoreAsyncCalls.class,
            ApplyCalls.class,
            ApplyAsyncCalls.class);

    @Test
    void everyCallOfAPoolInEveryFormIsAMagic() {
        Set<String> calls = CALLS.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(MagicsTest::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> magics = magics().map(MagicsTest::signature).collect(Collectors.toSet());
        calls.removeAll(magics);
        assertEquals(Set.of(), calls);
    }

    @Test
    void helpNamesEveryMagic() {
        Set<String> helped = Help.ALL.stream()
                .flatMap(help -> Stream.of(help.usage().split("[^A-Za-z]+")))
                .collect(Collectors.toSet());
        Set<String> magics = magics().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        magics.remove("start"); // the start-up script's own
        magics.removeAll(helped);
        assertEquals(Set.of(), magics);
    }

    @Test
    void helpFitsATerminal() {
        Help.text().lines().forEach(line -> assertTrue(line.length() < 100, line));
    }

    private static Stream<Method> magics() {
        return Arrays.stream(Magics.class.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers()));
    }

    private static String signature(Method method) {
        return method.getGenericReturnType()
                + " "
                + method.getName()
                + Arrays.toString(method.getGenericParameterTypes());
    }
}
