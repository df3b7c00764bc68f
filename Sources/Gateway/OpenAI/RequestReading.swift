import Foundations
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The token of `Authorization: Bearer`, or nil when there is none.
    var bearer: String? {
        guard let header = headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = parts[1].trimming { $0 == " " }
        return token.isEmpty ? nil : String(token)
    }

    /// The body as a JSON object, whatever `Content-Type` says: a body that is not JSON is refused for what it is.
    ///
    /// - Throws: `ServiceError` for a body past the bound, with the place of a syntax error, or for another JSON value.
    func jsonObject(_ bounds: RequestBounds) async throws -> JSONObject {
        let tooLarge = ServiceError(
            .payloadTooLarge, code: .boundExceeded,
            "The request body is larger than the bound of \(bounds.bodyBytes) bytes; send fewer or shorter messages.")
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > bounds.bodyBytes { throw tooLarge }
        let buffer: ByteBuffer
        do {
            buffer = try await body.collect(upTo: bounds.bodyBytes)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
        let parsed = buffer.withUnsafeReadableBytes { bytes in JSONValue.parse(bytes.bindMemory(to: UInt8.self)) }
        switch parsed {
        case .success(.object(let object)):
            return object
        case .success(let other):
            throw ServiceError(
                .invalidRequest, code: .invalidType,
                "Invalid type for the request body: expected an object, but got \(other.kindDescription) instead.")
        case .failure(let error):
            throw ServiceError(
                .invalidRequest, code: .invalidJSON,
                "We could not parse the JSON body of your request: line \(error.line), column \(error.column): "
                    + "\(error.problem).")
        }
    }
}

extension RequestFields {
    /// The parameters behind the path's `?`, each as a string; the last of equal names counts.
    ///
    /// The official clients write an array as `include[]=a&include[]=b`, which is `include` here, also where the
    /// brackets are percent-encoded: the router decodes values, not names.
    init(queryOf request: Request, reading: FieldReading) {
        let members = request.uri.queryParameters.map { key, value in
            let brackets = ["[]", "%5B%5D", "%5b%5d"].first { key.hasSuffix($0) } ?? ""
            return JSONObject.Member(String(key.dropLast(brackets.count)), .string(String(value)))
        }
        self.init(body: JSONObject(members), reading: reading)
    }
}

extension Substring {
    fileprivate func trimming(_ isPadding: (Character) -> Bool) -> Substring {
        var rest = drop(while: isPadding)
        while let last = rest.last, isPadding(last) { rest.removeLast() }
        return rest
    }
}
