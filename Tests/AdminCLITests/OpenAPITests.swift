import Foundation
import Foundations
import HTTPTypes
import Testing

@testable import AdminCLI
@testable import Gateway

/// The OpenAPI document is what the server does.
struct OpenAPITests {
    static let document = OpenAPIDocument(version: "1").json

    private static func operations() -> [(path: String, method: String, operation: JSONValue)] {
        (document["paths"]?.objectValue?.members ?? []).flatMap { item in
            (item.value.objectValue?.members ?? []).map { (item.name, $0.name, $0.value) }
        }
    }

    private static func send(
        _ server: LiveServer, _ method: String, _ path: String
    ) async throws -> (head: HTTPAnswer, body: Data) {
        let headers = [(name: "authorization", value: "Bearer \(LiveServer.adminKey)")]
        return try await Exchange.send(
            HTTPCall(method: method, url: server.url + path, headers: headers, body: nil, timeoutSeconds: 30),
            to: server.url)
    }

    @Test func theDocumentIsServedToAnyone() async throws {
        try await LiveServer.run { server in
            let served = try await Self.send(server, "GET", "/openapi.json").body
            #expect(try JSONValue(parsing: Array(served)) == OpenAPIDocument(version: "9.9").json)
        }
    }

    @Test func theDocumentHasTheRoutersPathsAndMethods() async throws {
        try await LiveServer.run { server in
            let served = Set(
                server.paths.map { path in
                    path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
                        .joined(separator: "/")
                })
            let documented = Dictionary(grouping: Self.operations(), by: { String($0.path.dropFirst()) })
            #expect(Set(documented.keys) == served)
            for (path, operations) in documented {
                let concrete = "/" + path.replacing("{", with: "").replacing("}", with: "")
                let answer = try await Self.send(server, "PUT", concrete).head
                #expect(answer.status == 405)
                let allowed = Set((answer.headers["allow"] ?? "").split(separator: ", ").map(String.init))
                #expect(allowed.subtracting(["HEAD"]) == Set(operations.map { $0.method.uppercased() }), "\(path)")
            }
        }
    }

    @Test func operationsAreNamedOnceAndParametersAreDeclared() {
        let operations = Self.operations()
        let names = operations.compactMap { $0.operation["operationId"]?.stringValue }
        #expect(names.count == operations.count && Set(names).count == names.count)
        for (path, _, operation) in operations {
            let declared = (operation["parameters"]?.arrayValue ?? []).filter { $0["in"] == "path" }
                .compactMap { $0["name"]?.stringValue }
            let used = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
            #expect(declared == used)
        }
    }

    @Test func everyReferenceLeadsSomewhere() {
        func check(_ value: JSONValue) {
            switch value {
            case .array(let items): items.forEach(check)
            case .object(let object):
                if let target = object["$ref"]?.stringValue {
                    let parts = target.split(separator: "/").dropFirst().map(String.init)
                    #expect(parts.reduce(Optional(Self.document)) { $0?[$1] } != nil, "\(target)")
                }
                object.members.forEach { check($0.value) }
            default: break
            }
        }
        check(Self.document)
    }

    /// Each answer has exactly the fields its schema has, of the types it says.
    @Test func answersAreWhatTheirSchemasSay() async throws {
        try await LiveServer.run { server in
            var shell = try Shell()
            shell.variables["ALTIPLANO_SERVER"] = server.url
            shell.variables["ALTIPLANO_ADMIN_KEY"] = LiveServer.adminKey
            _ = await shell.run("plan create gold")
            _ = await shell.run("tenant create acme --plan gold")
            _ = await shell.run("assistant deploy -f -", input: RoundTripTests.document)
            _ = await shell.run("key create --tenant acme --expires 1h")
            _ = await shell.run("policy apply -f -", input: PolicyShell.pack)
            var checked = 0
            for operation in AdminRoutes.operations where operation.method == .get {
                let path = operation.path.replacing("{tenant}", with: "acme").replacing("{assistant}", with: "ajuda")
                    .replacing("{pack}", with: "demo").replacing("{plan}", with: "gold")
                let query = operation.identifier == "listUsageRecords" ? "?tenant=acme" : ""
                let answer = try await Self.send(server, "GET", path + query)
                #expect(answer.head.status == 200, "\(path)")
                let json = try JSONValue(parsing: Array(answer.body))
                try Self.resolved(operation.answer).check(json)
                for item in json["data"]?.arrayValue ?? [] {
                    guard case .object(let fields, _) = operation.answer,
                        case .array(let element, _)? = fields.first?.schema
                    else { continue }
                    try Self.resolved(element).check(item)
                    checked += 1
                }
            }
            #expect(checked >= 9, "lists with nothing in them prove nothing")
        }
    }

    private static func resolved(_ schema: JSONSchema) throws -> JSONSchema {
        guard case .reference(let name) = schema else { return schema }
        return try #require(AdminViews.schemas.first { $0.name == name }?.schema)
    }
}
