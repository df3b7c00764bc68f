public import Foundations

extension SQLValue {
    static func time(_ timestamp: Timestamp) -> SQLValue { .integer(timestamp.milliseconds) }

    static func time(_ timestamp: Timestamp?) -> SQLValue { timestamp.map { .integer($0.milliseconds) } ?? .null }

    static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

    /// Refuses text that only one of the two databases could store.
    ///
    /// - Throws: `ServiceError` of kind `invalidRequest` for text with U+0000.
    public func checked() throws(ServiceError) {
        guard case .text(let text) = self, text.utf8.contains(0) else { return }
        throw ServiceError(
            .invalidRequest, code: .invalidValue,
            "text with the character U+0000 cannot be stored (\(text.utf8.count) bytes); remove that character")
    }
}
