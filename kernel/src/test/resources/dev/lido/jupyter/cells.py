"""Runs the cells of a file, parted by lines of dashes, in a kernel, and prints what each gave as one line of JSON."""
import json
import sys

from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name=sys.argv[1], startup_timeout=60)
try:
    with open(sys.argv[2], encoding="utf-8") as file:
        cells = file.read().split("\n----\n")
    for cell in cells:
        shown = []

        def hook(message):
            if message["msg_type"] not in ("status", "execute_input"):
                shown.append([message["msg_type"], message["content"]])

        reply = client.execute_interactive(cell, timeout=60, output_hook=hook, allow_stdin=False)
        print(json.dumps({"status": reply["content"]["status"], "shown": shown}, ensure_ascii=False), flush=True)
finally:
    client.stop_channels()
    manager.shutdown_kernel()
