"""Findings through a language model behind an OpenAI-compatible address, such as a local server's.

Nothing is sent anywhere but to the address that the caller names: no redirect is followed, no other key, organisation
or proxy setting than the caller's own is used. The model's answer is held against the article; what does not stand
there is told to the model, which may try again, and is dropped in the end.
"""

from __future__ import annotations

import asyncio
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ...errors import BadInput, Problem
from ..findings import Findings
from ..grounding import Words
from .answer import read_answer
from .prompt import INSTRUCTIONS, form, question

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from pydantic_ai import Agent

KEY = "SUMMIT_LLM_KEY"
"""The environment variable with the address's key. No other variable is read: a key must not reach the wrong server."""
LARGEST = 100_000
"""The most characters of an article that are sent."""
ATTEMPTS = 3
SECONDS = 300.0
"""How long all attempts together may take, unless said."""
_MOST_TOKENS = 16_000
_TOLD = 30
_FORM = "Answer with one JSON object of this form, and nothing else:\n{schema}"


@dataclass(frozen=True, slots=True)
class Server:
    """An address, a model's name there, its key if it needs one, and the seconds after which its answer is too late."""

    url: str
    model: str
    key: str | None = None
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in the article, and what the model's last answer had besides."""

    findings: Findings
    dropped: tuple[str, ...]


def extract(text: str, published: date | None, server: Server) -> Reading:
    """What a model finds in a text. Raises BadInput: without the extra, for a bad address, when no answer comes."""
    _vetted(server)
    if len(text) > LARGEST:
        raise BadInput(Problem("too-large", f"the article has more than {LARGEST} characters", "--llm",
                               hint="give the part that speaks of the meetings"))
    try:
        import openai
        import pydantic_ai
    except ImportError:
        raise BadInput(Problem("no-llm", "what talks to language models is not installed", "--llm",
                               hint="pip install 'summit-solver[llm]'")) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)    # some models take no temperature: it is left out for them
            return asyncio.run(_asked(text, published, server))
    except TimeoutError:
        raise _failed(server, f"gave no answer within {server.seconds:g} s", "give it more --time") from None
    except pydantic_ai.exceptions.ModelHTTPError as error:
        hint = (f"the key is read from {KEY}" if error.status_code in (401, 403) else
                "see whether the server knows this model, and whether its address ends in /v1"
                if error.status_code == 404 else None)
        raise _failed(server, f"answered with the code {error.status_code}", hint) from None
    except pydantic_ai.exceptions.UnexpectedModelBehavior:
        raise _failed(server, f"gave no answer of the form asked for, in {ATTEMPTS} attempts") from None
    except (pydantic_ai.exceptions.AgentRunError, openai.OpenAIError, OSError) as error:
        raise _failed(server, f"cannot be asked: {' '.join(str(error).split())[:200]}") from None


def _vetted(server: Server) -> None:
    """Raises BadInput for an address that is none, or to which a key must not go."""
    try:
        parts = urlsplit(server.url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and not re.search(
            r"[\s\x00-\x1f\x7f]", server.url)
    except ValueError:
        fine = False
    if not fine:
        raise BadInput(Problem("bad-address", f"{server.url} is no address", "--llm",
                               hint="write it like http://localhost:8080/v1"))
    if parts.username is not None or parts.query or parts.fragment:
        raise BadInput(Problem("bad-address", "an address has no user, no question mark and no fragment", "--llm",
                               hint=f"a key is read from {KEY}"))
    if server.key and parts.scheme == "http" and not _is_here(server):
        raise BadInput(Problem("bad-address", f"{KEY} is set, and would be sent without encryption", "--llm",
                               hint="use https"))
    if server.key and not (server.key.isascii() and server.key.isprintable() and " " not in server.key):
        raise BadInput(Problem("bad-key", "a key has ASCII letters, digits and signs only", KEY))


def _is_here(server: Server) -> bool:
    """Whether an address is this machine's own."""
    host = urlsplit(server.url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _failed(server: Server, what: str, hint: str | None = None) -> BadInput:
    return BadInput(Problem("llm-failed", f"{server.model} at {server.url} {what}", "--llm", hint=hint))


async def _asked(text: str, published: date | None, server: Server) -> Reading:
    """The reading of the last answer that could be read. Raises what the client raises, TimeoutError among it."""
    from pydantic_ai import ModelRetry, RunContext
    from pydantic_ai.exceptions import UnexpectedModelBehavior

    words, readings = Words(text), list[Reading]()
    async with asyncio.timeout(server.seconds), _client(server) as client:
        agent = _agent(server, client)

        async def read(context: RunContext[None], answer: dict[str, Any]) -> dict[str, Any]:
            readings.append(Reading(*read_answer(answer, words, published)))
            if readings[-1].dropped and not context.last_attempt:
                raise ModelRetry(_told(readings[-1].dropped))
            return answer

        agent.output_validator(read)
        try:
            await agent.run(question(text, published))
        except UnexpectedModelBehavior:
            if not readings:
                raise
    return readings[-1]


def _client(server: Server) -> AsyncOpenAI:
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient

    http = DefaultAsyncHttpxClient(follow_redirects=False, trust_env=not _is_here(server))
    try:
        client = AsyncOpenAI(base_url=server.url, api_key=server.key or "none", max_retries=0, timeout=server.seconds,
                             http_client=http)
    except Exception as error:      # it reads the address alone, and its complaints have no class of their own
        raise BadInput(Problem("bad-address", f"{server.url} is no address: {error}", "--llm")) from None
    client.organization = client.project = None     # the environment's belong to another address
    return client


def _agent(server: Server, client: AsyncOpenAI) -> Agent[None, dict[str, Any]]:
    from pydantic_ai import Agent, ModelSettings, NativeOutput, StructuredDict
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    # Servers that know no schemas find it in the prompt.
    output = NativeOutput(StructuredDict(form(), name="findings"), template=f"{INSTRUCTIONS}\n{_FORM}", strict=False)
    return Agent(OpenAIChatModel(server.model, provider=OpenAIProvider(openai_client=client)), deps_type=type(None),
                 output_type=output, retries=ATTEMPTS - 1,
                 model_settings=ModelSettings(temperature=0, max_tokens=_MOST_TOKENS, timeout=server.seconds))


def _told(wrong: Sequence[str]) -> str:
    """What the model is told of its answer, within limits."""
    more = [f"and {len(wrong) - _TOLD} more"] if len(wrong) > _TOLD else []
    return "\n".join(["Parts of this answer cannot be used. Answer again in full: mend them or leave them out.",
                      *(f"- {one}" for one in [*wrong[:_TOLD], *more])])
