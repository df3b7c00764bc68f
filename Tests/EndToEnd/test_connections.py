"""Connections that do not behave: raw sockets, because clients behave."""

import json
import socket

import pytest


@pytest.fixture
def connect(service):
    sockets = []

    def connect(timeout=60):
        connection = socket.create_connection(service.address, timeout=timeout)
        sockets.append(connection)
        return connection

    yield connect
    for connection in sockets:
        connection.close()


def read_to_end(connection):
    received = b""
    while part := connection.recv(65536):
        received += part
    return received.decode()


def read_until(connection, text):
    received = b""
    while text not in received:
        part = connection.recv(65536)
        assert part, f"the connection ended before {text!r}: {received!r}"
        received += part
    return received.decode()


def head(service, length, path="/v1/chat/completions"):
    return (
        f"POST {path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {service.key}\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def test_too_many_headers(connect):
    connection = connect()
    connection.sendall(b"GET /healthz HTTP/1.1\r\n" + b"".join(b"X-%d: a\r\n" % n for n in range(200)) + b"\r\n")
    answer = read_to_end(connection)
    assert answer.startswith("HTTP/1.1 431")
    assert "x-request-id: req_" in answer
    assert json.loads(answer.split("\r\n\r\n", 1)[1])["error"]["code"] == "headers_too_large"


def test_what_is_not_http(connect):
    connection = connect()
    connection.sendall("olá, mundo\r\n\r\n".encode())
    assert read_to_end(connection).startswith("HTTP/1.1 400")


def test_a_body_past_the_bound(connect, service):
    connection = connect()
    connection.sendall(head(service, 9 * 1024 * 1024))
    answer = read_until(connection, b"}}")
    assert answer.startswith("HTTP/1.1 413")
    assert "8388608 bytes" in answer


def test_headers_that_never_end(connect):
    connection = connect()
    connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    answer = read_to_end(connection)
    assert answer.startswith("HTTP/1.1 408")
    assert json.loads(answer.split("\r\n\r\n", 1)[1])["error"]["code"] == "request_timeout"


@pytest.mark.parametrize("stream", [True, False])
def test_leaving_ends_the_call_and_is_recorded(connect, service, stream):
    body = json.dumps({
        "model": service.model, "messages": [{"role": "user", "content": "Conte até mil."}], "stream": stream,
        "max_tokens": 400, "ignore_eos": True,
    }).encode()
    known = {record["request_id"] for record in service.usage_records()}
    connection = connect()
    connection.sendall(head(service, len(body)) + body)
    if stream:
        read_until(connection, b'"content":"')
        read_until(connection, b"data:")
    else:
        # The answer has no first byte to wait for: once the worker is at it, leave.
        wait_for(lambda: active_sequences(service) > 0)
    connection.close()
    new = wait_for(lambda: [r for r in service.usage_records() if r["request_id"] not in known])
    assert len(new) == 1
    assert new[0]["outcome"] == "cancelled"
    assert new[0]["completion_tokens"] < 400
    wait_for(lambda: active_sequences(service) == 0)


def active_sequences(service):
    lines = service.admin("GET", "/metrics").text.splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith("altiplano_worker_active_sequences{"))


def wait_for(condition, deadline_seconds=30):
    """Polls the running process: there is nothing else to wait on from outside."""
    import time

    limit = time.monotonic() + deadline_seconds
    while not (result := condition()):
        assert time.monotonic() < limit, f"did not happen within {deadline_seconds} seconds"
        time.sleep(0.02)
    return result
