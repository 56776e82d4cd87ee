"""Plays Jupyter's front end to a kernel, and checks what it answers.

    python3 driver.py KERNEL_NAME

reads the name of a check a line from stdin, and prints a line for it: "ok", or why not. What a check gets is set by
the functions check_* below, one behaviour of the protocol each; they are those of Jupyter's own suite for kernels, and
some more. All run on one kernel, so they also show that none of them leaves it in a bad state.
"""

import sys
import time
import traceback
from queue import Empty

from jupyter_client.manager import start_new_kernel
from jupyter_client.session import Session

from messages import check_message, content_of

PATIENCE = 30


class Kernel:
    """A kernel process, and what a front end does with it."""

    def __init__(self, name):
        self.manager, self.client = start_new_kernel(kernel_name=name, startup_timeout=60)

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def reply(self, msg_id, channel="shell", patience=PATIENCE):
        """The answer to that request, checked for its form; answers to others are dropped."""
        receive = self.client.get_shell_msg if channel == "shell" else self.client.get_control_msg
        end = time.monotonic() + patience
        while True:
            message = receive(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") == msg_id:
                check_message(message)
                return message["content"]

    def outputs(self, msg_id, until=None, patience=PATIENCE):
        """What the request published, up to the kernel being idle again, or to the first message that until accepts."""
        outputs = []
        end = time.monotonic() + patience
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            check_message(message)
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return outputs
            elif message["msg_type"] != "execute_input":
                outputs.append(message)
                if until is not None and until(message):
                    return outputs

    def run(self, code, **options):
        """Executes code: its reply and its outputs."""
        msg_id = self.client.execute(code, **options)
        reply = self.reply(msg_id)
        return reply, self.outputs(msg_id)

    def value(self, code):
        """The plain text of what code comes to."""
        reply, outputs = self.run(code)
        assert reply["status"] == "ok", reply
        return content_of(outputs, "execute_result")[0]["data"]["text/plain"]

    def until_busy(self, msg_id):
        """Waits until the kernel has begun with that request."""
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == msg_id and message["msg_type"] == "execute_input":
                return


def stream(outputs, name):
    return "".join(c["text"] for c in content_of(outputs, "stream") if c["name"] == name)


# -- what the kernel is


def check_kernel_info(kernel):
    reply = kernel.reply(kernel.client.kernel_info())
    assert reply["status"] == "ok", reply
    language = reply["language_info"]
    assert language["name"] == "java", language
    assert language["file_extension"] in (".java", ".jshell"), language
    assert reply["protocol_version"].startswith("5."), reply


def check_messages_tell_when_they_were_sent(kernel):
    before = time.time()
    kernel.client.kernel_info()
    sent = kernel.client.get_shell_msg(timeout=PATIENCE)["header"]["date"].timestamp()
    assert before - 0.01 <= sent <= time.time() + 0.01, (before, sent)


def check_comm_info(kernel):
    reply = kernel.reply(kernel.client.comm_info())
    assert reply["status"] == "ok" and reply["comms"] == {}, reply


# -- cells


def check_hello_world(kernel):
    reply, outputs = kernel.run('System.out.println("hello, world");')
    assert reply["status"] == "ok", reply
    assert stream(outputs, "stdout") == "hello, world\n", outputs
    assert content_of(outputs, "execute_result") == [], outputs


def check_stderr(kernel):
    reply, outputs = kernel.run('System.err.println("test");')
    assert reply["status"] == "ok", reply
    assert stream(outputs, "stderr") == "test\n", outputs


def check_execute_result(kernel):
    for code, expected in (("6 * 7", "42"), ('"a" + 1', "a1"), ("int x = 5; x + 1", "6")):
        reply, outputs = kernel.run(code)
        assert reply["status"] == "ok", reply
        [result] = content_of(outputs, "execute_result")
        assert expected in result["data"]["text/plain"], result
        assert result["execution_count"] == reply["execution_count"], (result, reply)


def check_no_result_of_a_declaration(kernel):
    for code in ("int declared = 1;", "record P(int x) {}", "import java.util.concurrent.*;", "void f() {}", "", " \n"):
        reply, outputs = kernel.run(code)
        assert reply["status"] == "ok", (code, reply)
        assert content_of(outputs, "execute_result") == [], (code, outputs)


def check_several_snippets_in_a_cell(kernel):
    code = "int twice(int x) { return half(x) * 4; }\nint half(int x) { return x / 2; }\ntwice(8)"
    assert kernel.value(code) == "16"


def check_display_data(kernel):
    reply, outputs = kernel.run("%%html\n<b>bold</b>")
    assert reply["status"] == "ok", reply
    shown = content_of(outputs, "display_data") + content_of(outputs, "execute_result")
    assert shown and "<b>bold</b>" in shown[0]["data"]["text/html"], outputs


def check_unclosed_comment(kernel):
    reply, _ = kernel.run("1;\n/* open\nint hidden = 5;")
    assert reply["status"] == "error" and "comment" in reply["evalue"], reply
    assert "line 2" in reply["traceback"][0], reply


def check_display_in_a_loop(kernel):
    _, outputs = kernel.run("for (int i = 0; i < 3; i++) { display(List.of(i)); }")
    assert [c["data"]["text/plain"] for c in content_of(outputs, "display_data")] == ["[0]", "[1]", "[2]"], outputs


def check_jobs_as_a_table_to_work_with(kernel):
    kernel.run('pool.map(x -> x, List.of(1, 2), o -> o.name("tabled"));')
    assert int(kernel.value('results().table().where(t -> t.stringColumn("name").isEqualTo("tabled")).rowCount()')) >= 1


def check_code_error(kernel):
    for code, name in (('throw new IllegalStateException("on purpose");', "IllegalStateException"),
                       ("Object o = null; o.toString()", "NullPointerException"),
                       ("int deeper(int n) { return deeper(n + 1) + 1; }\ndeeper(0)", "StackOverflowError")):
        reply, outputs = kernel.run(code)
        assert reply["status"] == "error", reply
        [error] = content_of(outputs, "error")
        assert name in error["ename"], error
        assert error["traceback"], error
        assert reply["ename"] == error["ename"], (reply, error)
    assert kernel.value("1 + 1") == "2"


def check_compile_error(kernel):
    reply, outputs = kernel.run('int n = "text";')
    assert reply["status"] == "error", reply
    [error] = content_of(outputs, "error")
    assert "incompatible types" in "".join(error["traceback"]), error


def check_error_in_the_text_of_a_value(kernel):
    shown = kernel.value("class Bad { public String toString() { return toString(); } }\nnew Bad()")
    assert shown.endswith("Bad, whose toString() threw java.lang.StackOverflowError"), shown
    assert kernel.value("2 + 2") == "4"


def check_execution_count_grows(kernel):
    first, _ = kernel.run("1;")
    second, _ = kernel.run("2;")
    assert second["execution_count"] == first["execution_count"] + 1, (first, second)


def check_silent(kernel):
    before, _ = kernel.run("int silently = 0;")
    reply, outputs = kernel.run("silently = 7", silent=True)
    assert reply["status"] == "ok", reply
    assert content_of(outputs, "execute_result") == [], outputs
    after, outputs = kernel.run("silently")
    assert content_of(outputs, "execute_result")[0]["data"]["text/plain"] == "7", outputs
    assert after["execution_count"] == before["execution_count"] + 1, (before, after)


def check_user_expressions(kernel):
    reply, _ = kernel.run("int a = 20;", user_expressions={"sum": "a + 22", "bad": "nothing.here"})
    expressions = reply["user_expressions"]
    assert expressions["sum"]["status"] == "ok", expressions
    assert expressions["sum"]["data"]["text/plain"] == "42", expressions
    assert expressions["bad"]["status"] == "error" and expressions["bad"]["ename"], expressions


def check_user_expressions_that_never_end(kernel):
    kernel.run('class Endless { public String toString() { System.out.println("begun"); while (true) { } } }')
    msg_id = kernel.client.execute("1;", user_expressions={"value": "new Endless()"})
    kernel.outputs(msg_id, until=lambda message: message["msg_type"] == "stream")
    kernel.manager.interrupt_kernel()
    reply = kernel.reply(msg_id)
    assert reply["user_expressions"]["value"]["ename"] == "Interrupted", reply
    kernel.outputs(msg_id)


def check_stop_on_error(kernel):
    for stop, expected in ((True, "aborted"), (False, "ok")):
        failing = kernel.client.execute('Thread.sleep(300); throw new Exception("stop");', stop_on_error=stop)
        after = kernel.client.execute("1;")
        assert kernel.reply(failing)["status"] == "error"
        assert kernel.reply(after)["status"] == expected, (stop, expected)
        kernel.outputs(after)
    assert kernel.value("3 + 3") == "6"


def check_many_lines_of_output(kernel):
    begun = time.monotonic()
    _, outputs = kernel.run('for (int i = 0; i < 20000; i++) System.out.println("line " + i);')
    assert stream(outputs, "stdout").count("\n") == 20000
    assert time.monotonic() - begun < 10, time.monotonic() - begun


def check_flood_of_output_of_workers(kernel):
    _, outputs = kernel.run("""
        pool.forEach(x -> {
            for (int i = 0; i < 100000; i++) System.out.println("line " + i + " " + "x".repeat(990));
        }, range(1));
        """)
    shown = stream(outputs, "stdout").splitlines()
    assert 900 < len(shown) < 1100, len(shown)
    assert shown[0].startswith("[w") and " line 0 x" in shown[0], shown[0]
    told = stream(outputs, "stderr").splitlines()
    assert len(told) == 2 and all(line.startswith("[lido] ") for line in told), told
    assert "the rest is not shown" in told[0] and "were not shown" in told[1], told


def check_output_of_other_threads(kernel):
    code = """
        var late = new Thread(() -> {
            try { Thread.sleep(500); } catch (InterruptedException e) { return; }
            System.out.println("late");
        });
        late.start();
        """
    owner = kernel.client.execute(code)
    assert kernel.reply(owner)["status"] == "ok"
    other = kernel.client.execute("1;")
    texts = kernel.outputs(owner)
    if not texts:
        texts = kernel.outputs(owner, until=lambda m: m["msg_type"] == "stream")
    assert stream(texts, "stdout") == "late\n", texts
    assert kernel.reply(other)["status"] == "ok"


def check_output_of_a_pool_of_threads(kernel):
    calls = """
        String cell = "CELL";
        threads.map(x -> { System.out.println("item in CELL"); return x; }, List.of(1, 2));
        threads.mapAsync(x -> x, List.of(1), o -> o.callback(all -> System.out.println("callback in CELL"))).get();
        Iterable<Integer> read = () -> java.util.stream.Stream.of(1).peek(x -> System.out.println("input in CELL")).iterator();
        threads.imap(x -> x, read).forEachRemaining(x -> {});
        """
    opened = "var threads = Pool.builder().processes(2).context(Context.threads()).open();"
    for cell, code in (("one", opened + calls), ("two", calls)):
        reply, outputs = kernel.run(code.replace("CELL", cell))
        assert reply["status"] == "ok", reply
        told = sorted(stream(outputs, "stdout").splitlines())
        assert told == [f"callback in {cell}", f"input in {cell}", f"item in {cell}", f"item in {cell}"], told
    kernel.run("threads.terminate();")


def check_script_that_fails(kernel):
    reply, outputs = kernel.run("%%sh\nexit 3")
    assert reply["status"] == "error" and reply["ename"] == "ScriptFailed", reply
    assert reply["evalue"] == "the script ended with exit code 3" and len(reply["traceback"]) == 1, reply


# -- the questions of an editor


def check_completion(kernel):
    kernel.run('String word = "abc"; int wordLength = 3;')
    for code, wanted in (("word.toUpp", "toUpperCase"), ("wordL", "wordLength"), ("System.out.pri", "println")):
        reply = kernel.reply(kernel.client.complete(code, len(code)))
        assert reply["status"] == "ok", reply
        assert any(wanted in match for match in reply["matches"]), (code, reply["matches"][:20])
        assert reply["cursor_end"] == len(code), reply
        assert code[reply["cursor_start"]:] == code.split(".")[-1], reply


def check_completion_counts_characters(kernel):
    code = 'String s = "\U0001F3D6\U0001F3D6"; Syst'
    reply = kernel.reply(kernel.client.complete(code, len(code)))
    assert reply["cursor_start"] == len(code) - 4 and reply["cursor_end"] == len(code), reply
    assert "System" in reply["matches"], reply["matches"][:20]


def check_completion_of_magics(kernel):
    reply = kernel.reply(kernel.client.complete("%ma", 3))
    assert any(match.strip("% ") == "map" for match in reply["matches"]), reply


def check_complete_magics(kernel):
    """Whether a cell is complete is asked of what its magics stand for; what does not fit is told when it runs."""
    for code, wanted in (("%map x -> x * x range(0, 10)", "complete"), ("%%sh\necho {", "complete"),
                         ("for (int i = 0; i < 3; i++) {\n%time i", "complete"), ("%nothing", "complete"),
                         ("%%time\nfor (;;) {", "incomplete")):
        reply = kernel.reply(kernel.client.is_complete(code))
        assert reply["status"] == wanted, (code, reply)
        reply = kernel.reply(kernel.client.complete(code, len(code)))
        assert reply["status"] == "ok", (code, reply)


def check_complete_code(kernel):
    for code in ("1 + 1", "int f(int x) {\n    return x;\n}", 'String t = """\n  a { b\n  """;', "var x = 5;", ""):
        reply = kernel.reply(kernel.client.is_complete(code))
        assert reply["status"] == "complete", (code, reply)


def check_incomplete_code(kernel):
    for code in ("int f(int x) {", "for (int i = 0; i < 3; i++) {\n", "1 +", 'String t = """\n  open', "import"):
        reply = kernel.reply(kernel.client.is_complete(code))
        assert reply["status"] == "incomplete", (code, reply)


def check_invalid_code(kernel):
    """What no further line can mend is not waited for: a console runs it, which shows where it is wrong."""
    for code in ("int 5x = 3 }", "class { ) }", 'String s = "open'):
        reply = kernel.reply(kernel.client.is_complete(code))
        assert reply["status"] == "invalid", (code, reply)
        _, outputs = kernel.run(code)
        [error] = content_of(outputs, "error")
        assert error["ename"] == "CompilationError", (code, error)
        assert code in "\n".join(error["traceback"]), (code, error)


def check_inspect(kernel):
    for code, cursor in (("System.out.println", 18), ("Math.max(1, 2)", 6), ("String", 3)):
        reply = kernel.reply(kernel.client.inspect(code, cursor))
        assert reply["status"] == "ok" and reply["found"], (code, reply)
        assert reply["data"]["text/plain"], reply


def check_inspect_at_the_end(kernel):
    kernel.run('String inspected = "x";')
    for code in ("inspected", "Math.max", "System.out"):
        reply = kernel.reply(kernel.client.inspect(code, len(code)))
        assert reply["status"] == "ok" and reply["found"], (code, reply)


def check_inspect_nothing(kernel):
    reply = kernel.reply(kernel.client.inspect("thereIsNoSuchThing", 5))
    assert reply["status"] == "ok" and not reply["found"], reply


# -- history

HISTORY = ("int h1 = 1;", "int h2 = 2;", "h1 + h2")


def history(kernel, **options):
    for code in HISTORY:
        kernel.run(code)
    reply = kernel.reply(kernel.client.history(**options))
    assert reply["status"] == "ok", reply
    return reply["history"]


def check_history_tail(kernel):
    found = history(kernel, hist_access_type="tail", n=3, raw=True, output=False)
    assert [entry[2] for entry in found] == list(HISTORY), found


def check_history_tail_with_outputs(kernel):
    found = history(kernel, hist_access_type="tail", n=1, raw=True, output=True)
    [(_, _, (source, output))] = found
    assert source == HISTORY[2] and output == "3", found


def check_history_range(kernel):
    count = kernel.run("1;")[0]["execution_count"]
    found = history(kernel, hist_access_type="range", session=0, start=count + 1, stop=count + 3, raw=True, output=False)
    assert [entry[2] for entry in found] == list(HISTORY[:2]), found
    assert [entry[1] for entry in found] == [count + 1, count + 2], found


def check_history_search(kernel):
    found = history(kernel, hist_access_type="search", pattern="int h*", raw=True, output=False, n=2)
    assert [entry[2] for entry in found] == list(HISTORY[:2]), found


def check_history_search_unique(kernel):
    history(kernel, hist_access_type="tail", n=1)
    found = history(kernel, hist_access_type="search", pattern="int h1*", raw=True, output=False, unique=True, n=5)
    assert [entry[2] for entry in found] == [HISTORY[0]], found


def check_history_leaves_out_what_is_not_stored(kernel):
    kernel.run("int unstored = 1;", store_history=False)
    found = history(kernel, hist_access_type="search", pattern="*unstored*", n=5)
    assert found == [], found


# -- stdin


def check_stdin(kernel):
    code = 'String typed = new Scanner(System.in).nextLine(); typed + "!"'
    msg_id = kernel.client.execute(code, allow_stdin=True)
    request = kernel.client.get_stdin_msg(timeout=PATIENCE)
    assert request["msg_type"] == "input_request", request
    kernel.client.input("typed words")
    assert kernel.reply(msg_id)["status"] == "ok"
    [result] = content_of(kernel.outputs(msg_id), "execute_result")
    assert result["data"]["text/plain"].strip('"') == "typed words!", result


def check_input_magic(kernel):
    """%input shows its prompt, and hides what is secret."""
    for line, secret in (("%input Your name?", False), ('%input --secret "Your name?"', True)):
        msg_id = kernel.client.execute("var told = " + line + "\ntold.length()", allow_stdin=True)
        request = kernel.client.get_stdin_msg(timeout=PATIENCE)
        assert request["content"] == {"prompt": "Your name?", "password": secret}, request["content"]
        kernel.client.input("words")
        assert kernel.reply(msg_id)["status"] == "ok"
        assert [o["content"]["data"]["text/plain"] for o in kernel.outputs(msg_id)] == ["5"]


def check_exit(kernel):
    """What is typed to leave a console asks the front end to leave, as long as it is no name of the session."""
    for code in ("exit", "quit()", "/exit"):
        assert kernel.run(code)[0]["payload"] == [{"source": "ask_exit", "keepkernel": False}], code
    kernel.run("int quit = 7;")
    reply, outputs = kernel.run("quit")
    assert reply["payload"] == [] and outputs[0]["content"]["data"]["text/plain"] == "7", outputs


def check_stdin_that_is_not_allowed(kernel):
    reply, outputs = kernel.run("System.in.read()", allow_stdin=False)
    if reply["status"] == "ok":
        assert content_of(outputs, "execute_result")[0]["data"]["text/plain"] == "-1", outputs
    assert kernel.value("4 + 4") == "8"


# -- interrupt and end

INTERRUPTIBLE = (
    "begun(); Thread.sleep(60000);",
    "begun(); while (true) { }",
    "begun(); long turns = 0; while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { turns++; } }",
    "begun(); java.util.stream.IntStream.range(0, 10).forEach(i -> { while (true) { } });",
    'pool.map(x -> { System.out.println("begun"); Thread.sleep(60000); return x; }, List.of(1, 2, 3, 4));',
    "class Shown { public String toString() { begun(); while (true) { } } } new Shown()",
    "%%sh\necho begun; sleep 60",
    "begun(); new Scanner(System.in).nextLine()",
)

# what a loaded machine may need; on a quiet one it is below 0.3 s
PROMPT = 5


def check_interrupt(kernel):
    kernel.run('void begun() { System.out.println("begun"); }')
    for code in INTERRUPTIBLE:
        msg_id = kernel.client.execute(code, allow_stdin=True)
        kernel.outputs(msg_id, until=lambda message: message["msg_type"] == "stream")
        begun = time.monotonic()
        kernel.manager.interrupt_kernel()
        reply = kernel.reply(msg_id)
        took = time.monotonic() - begun
        assert reply["status"] == "error" and reply["ename"] == "Interrupted", (code, reply)
        assert took < PROMPT, (code, took)
        kernel.outputs(msg_id)
        assert kernel.value("5 + 5") == "10"
    assert kernel.value("pool.map(x -> x + 1, List.of(1, 2))") == "[2, 3]"


def check_questions_while_a_cell_runs(kernel):
    msg_id = kernel.client.execute("Thread.sleep(2000);")
    kernel.until_busy(msg_id)
    begun = time.monotonic()
    request = kernel.client.session.msg("kernel_info_request")
    kernel.client.control_channel.send(request)
    reply = kernel.reply(request["header"]["msg_id"], channel="control")
    assert reply["status"] == "ok", reply
    assert time.monotonic() - begun < 1, time.monotonic() - begun
    assert kernel.reply(msg_id)["status"] == "ok"
    kernel.outputs(msg_id)


def check_updates_name_the_cell_that_runs(kernel):
    """Front ends that record a notebook take updates from the running cell alone."""
    kernel.run("pool.map(x -> x, List.of(1, 2));")
    shown = kernel.client.execute("var shown = pool.mapAsync(x -> { Thread.sleep(100); return x; }, range(0, 20)); shown")
    assert kernel.reply(shown)["status"] == "ok"
    [display] = content_of(kernel.outputs(shown), "display_data")
    other = kernel.client.execute("shown.await();")
    updates = [c for c in content_of(kernel.outputs(other), "update_display_data") if c["transient"] == display["transient"]]
    assert kernel.reply(other)["status"] == "ok"
    assert len(updates) >= 2, updates
    assert "20/20" in updates[-1]["data"]["text/plain"], updates[-1]["data"]["text/plain"]


def check_a_wrong_signature_costs_only_its_request(name):
    """Before the first cell, when there is no place for output yet."""
    kernel = Kernel(name)
    try:
        stranger = Session(key=b"not the kernel's")
        for channel in (kernel.client.shell_channel, kernel.client.control_channel):
            stranger.send(channel.socket, "kernel_info_request", content={})
        assert kernel.value("1 + 1") == "2"
        request = kernel.client.session.msg("kernel_info_request")
        kernel.client.control_channel.send(request)
        assert kernel.reply(request["header"]["msg_id"], channel="control")["status"] == "ok"
    finally:
        kernel.stop()


def check_what_cannot_be_interrupted_is_told(name):
    kernel = Kernel(name)
    try:
        code = 'if (true) { System.out.println("begun"); new java.util.concurrent.Semaphore(0).acquireUninterruptibly(); }'
        msg_id = kernel.client.execute(code)
        kernel.outputs(msg_id, until=lambda message: message["msg_type"] == "stream")
        kernel.manager.interrupt_kernel()
        outputs = kernel.outputs(msg_id, until=lambda message: message["msg_type"] == "stream")
        assert "Semaphore.acquireUninterruptibly" in stream(outputs, "stderr"), outputs
        assert "restart" in stream(outputs, "stderr"), outputs
    finally:
        kernel.stop()


def check_exit_by_a_cell_is_told(name):
    kernel = Kernel(name)
    try:
        msg_id = kernel.client.execute("System.exit(3);")
        outputs = kernel.outputs(msg_id, until=lambda message: message["msg_type"] == "stream")
        assert "System.exit" in stream(outputs, "stderr"), outputs
    finally:
        kernel.stop()


def check_shutdown(name):
    for restart in (True, False):
        kernel = Kernel(name)
        try:
            kernel.run("pool.map(x -> x, List.of(1, 2));")
            kernel.client.shutdown(restart=restart)
            message = kernel.client.get_control_msg(timeout=PATIENCE)
            check_message(message)
            assert message["content"]["restart"] is restart, message
            end = time.monotonic() + 10
            while kernel.manager.is_alive():
                assert time.monotonic() < end, "the process goes on"
                time.sleep(0.05)
        finally:
            kernel.stop()


def check_restart(name):
    kernel = Kernel(name)
    try:
        kernel.run("int before = 1;")
        kernel.manager.restart_kernel()
        kernel.client.wait_for_ready(timeout=PATIENCE)
        reply, _ = kernel.run("before")
        assert reply["status"] == "error", reply
    finally:
        kernel.stop()


# those that need a fresh kernel or end theirs
WITH_OWN_KERNEL = ("what_cannot_be_interrupted_is_told", "a_wrong_signature_costs_only_its_request",
                   "exit_by_a_cell_is_told", "shutdown", "restart")


def answer(check, name, kernel):
    try:
        globals()["check_" + check](name if check in WITH_OWN_KERNEL else kernel)
        return "ok"
    except Empty:
        return "no message came in time\n" + traceback.format_exc()
    except Exception:
        return traceback.format_exc()


def main(name):
    kernel = Kernel(name)
    try:
        print("ready", flush=True)
        for line in sys.stdin:
            print(answer(line.strip(), name, kernel).replace("\\", "\\\\").replace("\n", "\\n"), flush=True)
    finally:
        kernel.stop()


if __name__ == "__main__":
    main(sys.argv[1])
