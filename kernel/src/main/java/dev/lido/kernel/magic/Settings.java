package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a session, by name: what {@code %config} sets and shows. They are system properties, so that they can be given
 * to the kernel at its start too, and whoever they are for reads them there.
 *
 * @param name of the property
 * @param fallback what holds if it is not set; empty for nothing
 * @param takes what it may be
 * @param summary what it decides
 */
record Settings(String name, String fallback, Value takes, String summary) {

    static final List<Settings> ALL = List.of(
            new Settings("lido.progress", "on", Value.SWITCH, "on or off: calls that wait show a table"),
            new Settings("lido.progress_after", "0.5", Value.SECONDS, "seconds after which such a call shows it"),
            new Settings("lido.prints", "1000000", Value.COUNT, "characters that are shown of what a job prints"),
            new Settings("lido.chunksize", "", Value.COUNT, "--chunksize where none is given"),
            new Settings("lido.timeout", "", Value.TIME, "--timeout where none is given"),
            new Settings("lido.retries", "", Value.COUNT, "--retries where none are given"));

    /** The value now: as set, else its default. */
    static Optional<String> get(String name) {
        return ALL.stream()
                .filter(setting -> setting.name.equals(name))
                .map(setting -> System.getProperty(name, setting.fallback))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Settings::name).toList();
    }

    /**
     * The setting of that name, if the value fits; empty values unset it.
     *
     * @throws UsageException if there is none, or the value does not fit
     */
    static void check(String name, String value) {
        Settings setting = ALL.stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "unknown setting " + name + Nearest.hint(name, names(), "") + "; %config lists all"));
        if (!value.isEmpty() && !setting.takes.fits(value)) {
            throw new UsageException(name + " takes " + setting.takes.description() + ", not \"" + value + "\"");
        }
    }

    static void set(String name, String value) {
        check(name, value);
        if (value.isEmpty()) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    /** Sets what this environment names and no property does yet; tells what does not fit, a line each. */
    static List<String> from(Map<String, String> environment) {
        List<String> wrong = new ArrayList<>();
        for (Settings setting : ALL) {
            String variable = setting.name.toUpperCase(Locale.ROOT).replace('.', '_');
            String value = environment.getOrDefault(variable, "").strip();
            if (value.isEmpty() || System.getProperty(setting.name) != null) {
                continue;
            }
            if (setting.takes.fits(value)) {
                System.setProperty(setting.name, value);
            } else {
                wrong.add(variable + " takes " + setting.takes.description() + ", not \"" + value + "\"");
            }
        }
        return wrong;
    }

    /** All of them, as a table's rows. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        ALL.forEach(setting -> rows.add(List.of(setting.name, get(setting.name).orElse("-"), setting.summary)));
        return rows;
    }
}
