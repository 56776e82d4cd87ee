package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FunctionNameTest {

    @AfterEach
    void forgetPlaces() {
        CallPlace.install(new CallPlace() {});
    }

    @Test
    void aMethodReferenceIsNamedAsItIsWritten() {
        assertEquals("Integer::parseInt", name(Integer::parseInt));
        assertEquals("String::length", FunctionName.of(new Calls.Call1((Fn1<String, Integer>) String::length)));
        assertEquals("ArrayList::new", FunctionName.of(new Calls.Call0(ArrayList::new)));
        assertEquals("FunctionNameTest.Scale::twice", FunctionName.of(new Calls.Call1((Fn1<Integer, ?>) Scale::twice)));
    }

    @Test
    void aLambdaIsNamedByWhereItStands() {
        assertEquals("lambda in FunctionNameTest.aLambdaIsNamedByWhereItStands", name(x -> x));
        assertEquals("lambda in FunctionNameTest", FunctionName.of(new Calls.Call1(FIELD)));
    }

    @Test
    void anObjectIsNamedByItsClass() {
        assertEquals("Scale", FunctionName.of(new Calls.Call1(new Scale())));
    }

    @Test
    void whatHasNoNameIsNamedByThePlaceOfTheCallIfThatIsKnown() {
        var nameless = new Fn1<Integer, Integer>() {
            @Override
            public Integer call(Integer x) {
                return x;
            }
        };
        assertEquals("", FunctionName.of(new Calls.Call1(nameless)));
        CallPlace.install(new CallPlace() {
            @Override
            public String name() {
                return "In[3]";
            }
        });
        assertEquals("lambda in In[3]", FunctionName.of(new Calls.Call1(nameless)));
        assertEquals("Integer::parseInt", name(Integer::parseInt));
    }

    private static final Fn1<Integer, Integer> FIELD = x -> x;

    private static String name(Fn1<String, ?> function) {
        return FunctionName.of(new Calls.Call1(function));
    }

    private static final class Scale implements Fn1<Integer, Integer> {
        @Override
        public Integer call(Integer x) {
            return twice(x);
        }

        static int twice(int x) {
            return 2 * x;
        }
    }
}
