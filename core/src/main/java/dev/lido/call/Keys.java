package dev.lido.call;

/** The names under which workers hold what was sent to them. */
final class Keys {

    static final String CLASS = "class:";
    static final String VARIABLE = "var:";
    static final String JOB = "job:";
    static final String CLASS_PATH = "classpath:session";

    private Keys() {}

    static String ofClass(String binaryName) {
        return CLASS + binaryName;
    }

    static String ofVariable(String binaryName, String field) {
        return VARIABLE + binaryName + '.' + field;
    }

    static String ofJob(long job) {
        return JOB + job;
    }
}
