import Assistants
import Foundations
import HTTPTypes
import Store

/// One operation of the admin API, as data: the router and the OpenAPI document are both made from it.
struct AdminOperation: Sendable {
    enum Access: Sendable {
        /// The platform's admin key only.
        case platform
        /// Also a tenant's key with the `admin` scope, for its own tenant.
        case tenant
    }

    struct Query: Sendable {
        let name: String
        let schema: JSONSchema
        let description: String
    }

    let method: HTTPRequest.Method
    /// With its parameters in braces: `/admin/v1/tenants/{tenant}`.
    let path: String
    /// Unique; what generated clients call their function.
    let identifier: String
    let tag: String
    let summary: String
    let access: Access
    var query: [Query] = []
    var body: JSONSchema?
    /// Whether the body may be left out.
    var isBodyOptional = false
    let answer: JSONSchema
    /// 201 for what creates.
    var status: HTTPResponse.Status = .ok
    let handle: @Sendable (AdminRequest) async throws -> JSONValue

    /// The names in braces, in order.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}

/// A request of the admin API after authentication, with its parameters checked.
struct AdminRequest: Sendable {
    let principal: AdminPrincipal
    let services: AdminServices
    /// Path parameters, decoded.
    let path: [String: String]
    /// Query parameters, decoded.
    let query: [String: String]
    /// The body; an empty object when there is none.
    let body: JSONValue

    /// The tenant of the path, when the principal may know of it.
    func tenant() async throws -> Tenant {
        try await tenant(named: path["tenant"] ?? "")
    }

    /// A tenant by name or id, when the principal may know of it.
    func tenant(named reference: String) async throws -> Tenant {
        try principal.requireAccess(to: reference)
        return try await services.tenants.find(reference)
    }

    /// The tenant that the query narrows to, or that the principal is confined to; nil is all tenants.
    func tenantFilter() async throws -> Tenant? {
        if let reference = query["tenant"] { return try await tenant(named: reference) }
        return principal.confinedTo
    }

    /// The tenants that the principal may know of.
    func visibleTenants() async throws -> [Tenant] {
        if let own = principal.confinedTo { return [own] }
        return try await services.tenants.list()
    }

    /// - Throws: `ServiceError` when the parameter is no ISO 8601 time.
    func time(_ name: String) throws(ServiceError) -> Timestamp? {
        guard let text = query[name] else { return nil }
        guard let time = Timestamp(iso8601: text) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "\(name) '\(text.prefix(40))' is not an ISO 8601 time such as 2026-11-01T00:00:00Z", parameter: name)
        }
        return time
    }

    /// - Throws: `ServiceError` when the parameter is neither `true` nor `false`.
    func flag(_ name: String) throws(ServiceError) -> Bool {
        switch query[name] {
        case nil, "false": return false
        case "true": return true
        case let text?:
            throw ServiceError(
                .invalidRequest, code: .invalidValue, "\(name) '\(text.prefix(20))' is neither true nor false",
                parameter: name)
        }
    }

    /// - Throws: `ServiceError` when the parameter is no whole number from 1 to `maximum`.
    func limit(maximum: Int) throws(ServiceError) -> Int? {
        guard let text = query["limit"] else { return nil }
        guard let limit = Int(text), (1...maximum).contains(limit) else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "limit '\(text.prefix(20))' is not valid: it must be a whole number from 1 to \(maximum)",
                parameter: "limit")
        }
        return limit
    }
}
