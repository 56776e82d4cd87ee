package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.minlog.Log;

/** Sees to it that Kryo is loaded in a way that prints nothing. */
final class QuietKryo {

    private QuietKryo() {}

    /** To be called before any other class of Kryo is initialized. */
    static void prepare() {
        // with its Unsafe on, Kryo makes JDK 25 print a warning that no user of ours can do anything about
        if (System.getProperty("kryo.unsafe") == null) {
            System.setProperty("kryo.unsafe", "false");
        }
        Log.set(Log.LEVEL_NONE);
    }
}
