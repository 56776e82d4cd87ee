package dev.lido.kernel;

import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.Completeness;
import dev.lido.kernel.eval.Session;
import dev.lido.kernel.magic.MagicTable;
import dev.lido.kernel.magic.UsageException;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.request.CompleteRequest;
import io.github.spencerpark.jupyter.messages.request.InspectRequest;
import io.github.spencerpark.jupyter.messages.request.IsCompleteRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what is asked about source that is being typed. Positions count code points on the wire, UTF-16 units within. */
final class CodeQuestions {

    private static final Pattern MAGIC = Pattern.compile("(?m)(?<=^\\s{0,8})%%?[a-z_]+");

    private final CompletableFuture<Session> session;
    private final MagicTable magics;

    CodeQuestions(CompletableFuture<Session> session, MagicTable magics) {
        this.session = session;
        this.magics = magics;
    }

    Map<String, Object> complete(Message<CompleteRequest> request) {
        String source = request.getContent().getCode();
        int cursor = unit(source, request.getContent().getCursorPos());
        Candidates found =
                magics.complete(source, cursor).orElseGet(() -> session.join().complete(java(source), cursor));
        int start = source.codePointCount(0, found.start());
        int end = source.codePointCount(0, found.end());
        List<Map<String, Object>> typed = found.all().stream()
                .map(each -> Wire.content(
                        "text",
                        each.text(),
                        "type",
                        each.kind(),
                        "signature",
                        each.signature(),
                        "start",
                        start,
                        "end",
                        end))
                .toList();
        return Wire.ok(
                "matches",
                found.all().stream().map(Candidates.Candidate::text).toList(),
                "cursor_start",
                start,
                "cursor_end",
                end,
                "metadata",
                Map.of("_jupyter_types_experimental", typed));
    }

    Map<String, Object> inspect(Message<InspectRequest> request) {
        String source = request.getContent().getCode();
        int cursor = unit(source, request.getContent().getCursorPos());
        String magic = magicAt(source, cursor);
        String text = magic.isEmpty() ? documentation(java(source), cursor) : magics.describe(magic);
        Map<String, Object> data = text.isEmpty() ? Map.of() : Map.of("text/plain", text, "text/markdown", text);
        return Wire.ok("found", !text.isEmpty(), "data", data, "metadata", Map.of());
    }

    Map<String, Object> isComplete(Message<IsCompleteRequest> request) {
        String source = request.getContent().getCode();
        return switch (completeness(source)) {
            case COMPLETE -> Wire.content("status", "complete");
            case INVALID -> Wire.content("status", "invalid");
            case INCOMPLETE -> Wire.content("status", "incomplete", "indent", indent(source));
        };
    }

    private Completeness completeness(String source) {
        try {
            return session.join().completeness(magics.expand(source));
        } catch (UsageException unfit) {
            return Completeness.COMPLETE; // who runs it is told what does not fit
        }
    }

    /** The source with blanks for its magics, as long as they stand where magics may. */
    private String java(String source) {
        try {
            return magics.mask(source);
        } catch (UsageException unfit) {
            return source;
        }
    }

    /** JShell knows methods only where their arguments begin. */
    private String documentation(String java, int cursor) {
        String found = session.join().inspect(java, cursor);
        if (!found.isEmpty()) {
            return found;
        }
        int end = cursor;
        while (end < java.length() && Character.isJavaIdentifierPart(java.charAt(end))) {
            end++;
        }
        return session.join().inspect(java.substring(0, end) + "(", end + 1);
    }

    /** The magic whose name the cursor is at, with its percent signs; empty for none. */
    private static String magicAt(String source, int cursor) {
        Matcher name = MAGIC.matcher(source);
        while (name.find()) {
            if (name.start() <= cursor && cursor <= name.end()) {
                return name.group();
            }
        }
        return "";
    }

    /** That of the last line, and four more within a bracket that it opens. */
    private static String indent(String source) {
        String last = source.substring(source.lastIndexOf('\n') + 1);
        String blanks = last.substring(0, last.length() - last.stripLeading().length());
        return last.stripTrailing().endsWith("{") || last.stripTrailing().endsWith("(") ? blanks + "    " : blanks;
    }

    private static int unit(String source, int codePoints) {
        int most = source.codePointCount(0, source.length());
        return source.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, most)));
    }
}
