"""A server on this machine that gives prepared answers as a language model's, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = str | Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Replay:
    """Where it listens, and each request: its path, its headers and its body."""

    url: str
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)

    def said(self, request: int = -1) -> str:
        """All text of one request's messages."""
        return "\n".join(str(one["content"]) for one in self.bodies[request]["messages"])


@contextmanager
def replay(answers: Sequence[Answer]) -> Iterator[Replay]:
    """Answers in their order, the last one for ever: text as the model's words, a function on the bare request."""
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = answers[min(len(known.paths), len(answers) - 1)]
            known.paths.append(self.path)
            known.headers.append({name.casefold(): value for name, value in self.headers.items()})
            known.bodies.append(json.loads(body))
            if isinstance(answer, str):
                send(self, 200, completion(answer))
            else:
                answer(self)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    known = Replay(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield known
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def send(handler: BaseHTTPRequestHandler, code: int, body: str, **headers: str) -> None:
    """One whole answer."""
    data = body.encode()
    handler.send_response(code)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(data)


def completion(words: str) -> str:
    """A model's words as an OpenAI-compatible server wraps them."""
    return json.dumps({
        "id": "1", "object": "chat.completion", "created": 1, "model": "tiny",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": words}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}})
