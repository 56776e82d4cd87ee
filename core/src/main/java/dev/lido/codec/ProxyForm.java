package dev.lido.codec;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Dynamic proxies: their interfaces and their handler. */
final class ProxyForm extends Form<Object> {

    @Override
    void put(Engine engine, SegmentOutput out, Object value) {
        engine.put(out, value.getClass().getInterfaces());
        try {
            engine.put(out, Proxy.getInvocationHandler(value));
        } catch (RuntimeException thrown) {
            throw Refusal.at(".handler", thrown);
        }
    }

    @Override
    Object get(Engine engine, SegmentInput in, Class<?> type) {
        Class<?>[] interfaces = (Class<?>[]) engine.get(in);
        var handler = (InvocationHandler) engine.get(in);
        return Proxy.newProxyInstance(engine.classes().loader(), interfaces, handler);
    }
}
