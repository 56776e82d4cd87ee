package dev.lido.shell;

/** What the demo's workers do. */
final class DemoWork {

    private DemoWork() {}

    /** Takes 30 ms. */
    static int slowly(int x) throws InterruptedException {
        return slowly(x, 30);
    }

    /** Takes so many milliseconds. */
    static int slowly(int x, int millis) throws InterruptedException {
        Thread.sleep(millis);
        return x;
    }

    /** The number of primes in a half-open interval, by trial division: as slow as it is simple. */
    static int primes(int from, int to) {
        int found = 0;
        for (int n = Math.max(2, from); n < to; n++) {
            found += isPrime(n) ? 1 : 0;
        }
        return found;
    }

    private static boolean isPrime(int n) {
        for (int divisor = 2; (long) divisor * divisor <= n; divisor++) {
            if (n % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
