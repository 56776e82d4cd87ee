package dev.lido.codec;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Dynamic proxies: their interfaces and their handler. */
final class ProxyForm extends Form<Object> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        kryo.put(out, value.getClass().getInterfaces());
        try {
            kryo.put(out, Proxy.getInvocationHandler(value));
        } catch (RuntimeException thrown) {
            throw Refusal.at(".handler", thrown);
        }
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        Class<?>[] interfaces = (Class<?>[]) kryo.get(in);
        var handler = (InvocationHandler) kryo.get(in);
        return Proxy.newProxyInstance(kryo.classes().loader(), interfaces, handler);
    }
}
