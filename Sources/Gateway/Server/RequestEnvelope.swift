import Foundations
import HTTPTypes
import Hummingbird
import Logging

/// The outermost layer of every route: turns errors into OpenAI's shape and gives each response its identifier.
struct RequestEnvelope: RouterMiddleware {
    let metrics: GatewayMetrics

    func handle(
        _ request: Request, context: GatewayContext,
        next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && error.body == nil {
            context.coreContext.endpointPath.value = "unmatched"
            response = Self.unknownPath(request).response
        } catch {
            response = Self.render(error, context: context)
        }
        response.headers[.requestID] = context.requestID
        // A refused request was perhaps not read to its end: what is unread then was not ignored.
        if response.status.kind == .successful { response.headers[.ignoredFields] = context.reading.header }
        let elapsed = context.startedAt.duration(to: .now)
        response.headers[.processingMilliseconds] = "\(elapsed.milliseconds)"
        let endpoint = context.endpointPath ?? "unmatched"
        metrics.requests.add(1, endpoint, "\(response.status.code)")
        // Calls time themselves, to the end of their streams.
        if !endpoint.hasSuffix("/completions"), endpoint != "/v1/responses" {
            metrics.requestSeconds.observe(elapsed.seconds, endpoint)
        }
        return response
    }

    private static func unknownPath(_ request: Request) -> ServiceError {
        ServiceError(
            .notFound, code: .notFound,
            "Unknown request URL: \(request.method.rawValue) \(request.uri.path). /openapi.json lists those there are.")
    }

    private static func render(_ error: any Error, context: GatewayContext) -> Response {
        let known = ServiceError.rendering(error)
        if known.kind == .internalFailure || known.cause != nil {
            context.logger.error(
                "request failed", metadata: ["error": "\(known)", "path": "\(context.endpointPath ?? "")"])
        }
        return known.response
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
