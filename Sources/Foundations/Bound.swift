/// A named limit with its unit, so that every refusal can say which bound was passed and by how much.
public struct Bound: Sendable, Hashable {
    public let name: String
    public let limit: Int
    public let unit: String

    /// - Parameters:
    ///   - name: what is limited, as the operator or client knows it.
    ///   - limit: the largest value allowed, inclusive, in `unit`.
    ///   - unit: the plural unit (`bytes`, `tokens`, `messages`).
    public init(_ name: String, limit: Int, unit: String) {
        self.name = name
        self.limit = limit
        self.unit = unit
    }

    /// Throws when `value` is past the bound.
    ///
    /// - Parameters:
    ///   - value: the amount asked for, in the bound's unit.
    ///   - parameter: the request field that asked for it.
    public func check(_ value: Int, parameter: String? = nil) throws(ServiceError) {
        guard value > limit else { return }
        throw ServiceError(
            .invalidRequest, code: .boundExceeded,
            "\(name) is \(value) \(unit); the bound is \(limit) \(unit)", parameter: parameter)
    }
}
