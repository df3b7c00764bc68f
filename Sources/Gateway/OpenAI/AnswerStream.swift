import Assistants
import Foundations
import Generation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// A running call that is answered as server-sent events.
///
/// The response head is held until the first event is there: what fails before it still gets its own HTTP status.
///
/// Unchecked because of the iterator; invariant: one task at a time uses it, first the handler that waits for the first
/// event, then the body it returned.
final class AnswerStream: @unchecked Sendable {
    private var iterator: AsyncThrowingStream<CallEvent, any Error>.AsyncIterator
    private var encoding: any StreamEncoding
    private let observation: CallObservation
    private let context: GatewayContext
    private var first: CallEvent?

    init(
        _ running: RunningCall, encoding: any StreamEncoding, observation: CallObservation, context: GatewayContext
    ) {
        iterator = running.events.makeAsyncIterator()
        self.encoding = encoding
        self.observation = observation
        self.context = context
    }

    /// Waits for the first event, then answers with all of them.
    func response() async throws -> Response {
        try await context.whileClientStays(on: context.executor) { [self] in first = try await next() }
        let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-cache"]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { [self] writer in
                let writer = BodyWriter(writer: writer)
                try await context.whileClientStays(on: context.executor) { [self] in
                    try await send(through: writer)
                }
                try await writer.finish()
            })
    }

    /// Each write waits until the connection can take it, so a slow reader holds back only its own events.
    private func send(through writer: BodyWriter) async throws {
        var out = JSONWriter(capacity: 1024)
        var event = first
        first = nil
        do {
            while let current = event {
                if case .usage(let usage) = current { try await encoding.complete(usage) }
                try encoding.append(current, to: &out)
                if !out.bytes.isEmpty { try await writer.write(out.bytes) }
                out.reset()
                if case .usage = current {
                    observation.end(.completed)
                    return await finishIteration()
                }
                event = try await next()
            }
        } catch let failure as ServiceError {
            context.logger.warning("stream failed", metadata: ["error": "\(failure)"])
            observation.end(.failedWhileStreaming(code: failure.code?.rawValue ?? failure.kind.rawValue))
            encoding.append(failure, to: &out)
            try await writer.write(out.bytes)
        } catch {
            observation.end(.clientLeft)
            throw error
        }
    }

    private func next() async throws -> CallEvent? {
        do {
            let event = try await iterator.next()
            // A cancelled iteration ends as a whole one does: without an error.
            try Task.checkCancellation()
            guard let event else { throw AnswerStream.endedEarly }
            observation.observe(event)
            return event
        } catch let error as CancellationError {
            throw error
        } catch {
            try Task.checkCancellation()
            throw ServiceError.wrapping(error, doing: "generate the answer")
        }
    }

    /// `usage` is the last event, but leaving before the stream has ended would count as cancelling it.
    private func finishIteration() async {
        do {
            while try await iterator.next() != nil {}
        } catch {
            context.logger.warning("call failed after its last event", metadata: ["error": "\(error)"])
        }
    }

    static let endedEarly = ServiceError(
        .internalFailure, code: .internalError, "The answer ended before it was whole.", isRetryable: true)
}

/// The response body's writer, carried into the task that writes.
///
/// Unchecked because Hummingbird's protocol does not say it; invariant: only one task writes, and its starter waits.
private final class BodyWriter: @unchecked Sendable {
    private var writer: any ResponseBodyWriter

    init(writer: any ResponseBodyWriter) { self.writer = writer }

    func write(_ bytes: [UInt8]) async throws { try await writer.write(ByteBuffer(bytes: bytes)) }

    func finish() async throws { try await writer.finish(nil) }
}
