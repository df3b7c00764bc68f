import Assistants
import Documents
import Foundation
import Foundations
import HTTPTypes
public import Hummingbird
import NIOCore

/// The admin API on a router.
public enum AdminRoutes {
    /// The largest request body, in bytes: an assistant file of the largest size, escaped in JSON.
    static let maximumBodyBytes = 2 * AssistantOperations.maximumDocumentBytes + 4096

    /// Every operation, in the order of the OpenAPI document.
    static let operations =
        TenantOperations.all + PlanOperations.all + KeyOperations.all + AssistantOperations.all + FleetOperations.all
        + UsageOperations.all + PolicyOperations.all + PolicyRecordOperations.all + ServerOperations.all

    /// Adds the admin API and `GET /openapi.json`, which describes it.
    public static func add(to router: Router<GatewayContext>, services: AdminServices) {
        for operation in operations {
            router.on(RouterPath(operation.path), method: operation.method) { request, context in
                try await respond(to: request, context: context, operation: operation, services: services)
            }
        }
        let document = OpenAPIDocument(version: services.server.version).json
        router.get("/openapi.json") { _, _ in Response(json: document) }
    }

    private static func respond(
        to request: Request, context: GatewayContext, operation: AdminOperation, services: AdminServices
    ) async throws -> Response {
        // Who is asking comes before anything they sent is read.
        let principal = try await services.authentication.principal(bearer: bearer(request))
        if operation.access == .platform { try principal.requirePlatform(to: operation.action) }
        let admitted = AdminRequest(
            principal: principal, services: services, path: try path(context, operation),
            query: try query(request, operation), body: try await body(request, operation))
        do {
            return Response(json: try await operation.handle(admitted), status: operation.status)
        } catch let problems as DocumentProblems {
            return Self.response(to: problems)
        }
    }

    private static func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return parts[1].trimmingCharacters(in: .whitespaces)
    }

    private static func path(
        _ context: GatewayContext, _ operation: AdminOperation
    ) throws(ServiceError) -> [String: String] {
        var values: [String: String] = [:]
        for name in operation.pathParameters {
            guard let value = context.parameters.get(name)?.removingPercentEncoding else {
                throw ServiceError(
                    .invalidRequest, code: .invalidValue, "the \(name) in the path is not valid percent-encoded UTF-8",
                    parameter: name)
            }
            values[name] = value
        }
        return values
    }

    private static func query(
        _ request: Request, _ operation: AdminOperation
    ) throws(ServiceError) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            let name = String(name)
            guard operation.query.contains(where: { $0.name == name }) else {
                let known = operation.query.map(\.name).joined(separator: ", ")
                throw ServiceError(
                    .invalidRequest, code: .unknownParameter,
                    "Unknown query parameter: '\(name.prefix(80))'. Known: \(known.isEmpty ? "none" : known).",
                    parameter: String(name.prefix(80)))
            }
            values[name] = String(value)
        }
        return values
    }

    private static func body(_ request: Request, _ operation: AdminOperation) async throws -> JSONValue {
        guard let schema = operation.body else { return [:] }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: maximumBodyBytes)
        } catch is NIOTooManyBytesError {
            throw ServiceError(
                .payloadTooLarge, code: .boundExceeded, "the body is larger than the bound of \(maximumBodyBytes) bytes"
            )
        }
        if buffer.readableBytes == 0, operation.isBodyOptional { return [:] }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: Array(buffer.readableBytesView))
        } catch {
            throw ServiceError(.invalidRequest, code: .invalidJSON, "the body is not valid JSON: \(error)")
        }
        try schema.check(value)
        return value
    }

    /// A wrong assistant file: the error that OpenAI clients understand, with every problem beside it.
    private static func response(to problems: DocumentProblems) -> Response {
        let count = problems.problems.count
        let first = problems.problems.first.map { ": \($0.line):\($0.column): \($0.message)" } ?? ""
        let error = ServiceError(
            .invalidRequest, code: .invalidDocument,
            "the document has \(count) \(count == 1 ? "problem" : "problems"), and nothing was changed\(first)",
            parameter: "document")
        var body = error.openAIBody.objectValue ?? JSONObject()
        var details = body["error"]?.objectValue ?? JSONObject()
        details["problems"] = .array(
            problems.problems.map { problem in
                [
                    "line": JSONValue(count: problem.line), "column": JSONValue(count: problem.column),
                    "path": .string(problem.path), "message": .string(problem.message),
                ]
            })
        body["error"] = .object(details)
        return Response(json: .object(body), status: error.status)
    }
}

extension AdminOperation {
    /// The summary as the end of a sentence, for refusals: `create a tenant`.
    var action: String {
        let text = summary.hasSuffix(".") ? summary.dropLast() : Substring(summary)
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
