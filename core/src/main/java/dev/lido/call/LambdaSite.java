package dev.lido.call;

import java.lang.invoke.SerializedLambda;
import java.util.Set;

/**
 * What a lambda brings along, whatever it has captured: two of the same site bring the same.
 *
 * @param loader of the class that captured it; {@code null} for the boot loader
 * @param capturing internal name of that class
 * @param functional internal name of the interface
 * @param type the descriptor that the interface's method has for this lambda
 * @param body the method that it runs
 * @param signature that method's descriptor
 */
record LambdaSite(ClassLoader loader, String capturing, String functional, String type, Member body, String signature) {

    static LambdaSite of(SerializedLambda lambda, ClassLoader loader) {
        String signature = lambda.getImplMethodSignature();
        return new LambdaSite(
                loader,
                lambda.getCapturingClass(),
                lambda.getFunctionalInterfaceClass(),
                lambda.getInstantiatedMethodType(),
                new Member(lambda.getImplClass(), lambda.getImplMethodName() + signature),
                signature);
    }

    /** Every class that making or calling it may look up. */
    MethodFacts facts() {
        var types = new Names();
        types.names(capturing, functional, body.owner());
        types.descriptor(type);
        types.descriptor(signature);
        return new MethodFacts(types.set(), Set.of(body), Set.of(), Set.of());
    }
}
