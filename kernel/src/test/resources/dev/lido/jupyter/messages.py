"""The form of the protocol's messages, version 5.3: the fields that each must have, and their types."""

TEXT, COUNT, FLAG, LIST, MAP = str, int, bool, list, dict

OF_ALL = {"header": MAP, "parent_header": MAP, "metadata": MAP, "content": MAP}
OF_HEADERS = {"msg_id": TEXT, "msg_type": TEXT, "session": TEXT, "username": TEXT, "version": TEXT}

OF_CONTENT = {
    "kernel_info_reply": {"protocol_version": TEXT, "implementation": TEXT, "implementation_version": TEXT,
                          "banner": TEXT, "language_info": MAP},
    "execute_reply": {"execution_count": COUNT},
    "complete_reply": {"matches": LIST, "cursor_start": COUNT, "cursor_end": COUNT, "metadata": MAP},
    "inspect_reply": {"found": FLAG, "data": MAP, "metadata": MAP},
    "is_complete_reply": {},
    "history_reply": {"history": LIST},
    "comm_info_reply": {"comms": MAP},
    "shutdown_reply": {"restart": FLAG},
    "interrupt_reply": {},
    "status": {"execution_state": TEXT},
    "stream": {"name": TEXT, "text": TEXT},
    "display_data": {"data": MAP, "metadata": MAP},
    "update_display_data": {"data": MAP, "metadata": MAP, "transient": MAP},
    "execute_result": {"execution_count": COUNT, "data": MAP, "metadata": MAP},
    "execute_input": {"code": TEXT, "execution_count": COUNT},
    "error": {"ename": TEXT, "evalue": TEXT, "traceback": LIST},
    "clear_output": {"wait": FLAG},
}

STATUSES = {
    "is_complete_reply": ("complete", "incomplete", "invalid", "unknown"),
}


def check_fields(owner, what, wanted):
    for name, kind in wanted.items():
        assert name in owner, "%s has no %s: %s" % (what, name, owner)
        assert isinstance(owner[name], kind), "%s: %s is no %s: %s" % (what, name, kind.__name__, owner)


def check_message(message):
    """Fails if the message has not the form that the protocol gives it."""
    kind = message["msg_type"]
    check_fields(message, kind, OF_ALL)
    check_fields(message["header"], kind, OF_HEADERS)
    content = message["content"]
    if kind.endswith("_reply"):
        statuses = STATUSES.get(kind, ("ok", "error", "aborted"))
        assert content.get("status") in statuses, (kind, content)
        if content["status"] == "error":
            check_fields(content, kind, OF_CONTENT["error"])
            return
        if content["status"] == "aborted":
            return
    assert kind in OF_CONTENT, "unknown message: " + kind
    check_fields(content, kind, OF_CONTENT[kind])
    if "data" in content:
        assert all(isinstance(mime, str) for mime in content["data"]), content


def content_of(messages, kind):
    """The contents of those of that kind, in order."""
    return [message["content"] for message in messages if message["msg_type"] == kind]
