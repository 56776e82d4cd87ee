package dev.lido.kernel;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import io.github.spencerpark.jupyter.messages.request.KernelInfoRequest;
import java.util.List;
import java.util.Map;

/** Answers what is asked about the kernel itself. */
final class LifeRequests {

    private final History history;

    LifeRequests(History history) {
        this.history = history;
    }

    Map<String, Object> kernelInfo(Message<KernelInfoRequest> request) {
        String java = System.getProperty("java.version");
        return Wire.ok(
                "protocol_version",
                Wire.PROTOCOL,
                "implementation",
                "lido",
                "implementation_version",
                version(),
                "language_info",
                Wire.content(
                        "name", "java",
                        "version", java,
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "pygments_lexer", "java",
                        "codemirror_mode", "java"),
                "banner",
                "Lido " + version() + ", Java " + java + ". %help tells what there is besides Java.",
                "debugger",
                false,
                "help_links",
                List.of(Map.of(
                        "text",
                        "Java API",
                        "url",
                        "https://docs.oracle.com/en/java/javase/"
                                + Runtime.version().feature() + "/docs/api/")));
    }

    private static String version() {
        String version = LifeRequests.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    Map<String, Object> history(Message<HistoryRequest> request) {
        HistoryRequest asked = request.getContent();
        List<List<Object>> found;
        if (asked instanceof HistoryRequest.Tail tail) {
            found = history.tail(tail.getMaxReturnLength());
        } else if (asked instanceof HistoryRequest.Range range) {
            found = history.range(range.getSessionIndex(), range.getStart(), range.getStop());
        } else {
            HistoryRequest.Search search = (HistoryRequest.Search) asked;
            int most = search.getMaxReturnLength() <= 0 ? Integer.MAX_VALUE : search.getMaxReturnLength();
            found = history.search(
                    search.getPattern() == null ? "*" : search.getPattern(), most, search.filterUnique());
        }
        return Wire.ok("history", asked.includeOutput() ? history.withOutputs(found) : found);
    }
}
