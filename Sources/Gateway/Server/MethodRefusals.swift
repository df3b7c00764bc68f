import Foundations
import HTTPTypes
import Hummingbird

extension Router<GatewayContext> {
    /// Answers 405 with `Allow` for every method that a registered path does not have.
    ///
    /// Call it once, after the last route: the router itself answers 404 for them, which hides the mistake.
    func refuseOtherMethods() {
        let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
        let byPath = Dictionary(grouping: routes) { $0.path.description }
        for routes in byPath.values {
            guard let path = routes.first?.path else { continue }
            var taken = Set(routes.map(\.method))
            if taken.contains(.get) { taken.insert(.head) }
            let allowed = taken.map(\.rawValue).sorted().joined(separator: ", ")
            for method in methods where !taken.contains(method) {
                on(path, method: method) { request, _ -> Response in
                    var response = ServiceError(
                        .invalidRequest, code: .methodNotAllowed,
                        "\(request.method.rawValue) is not allowed on \(request.uri.path); allowed: \(allowed)"
                    ).response
                    response.headers[.allow] = allowed
                    return response
                }
            }
        }
    }
}
