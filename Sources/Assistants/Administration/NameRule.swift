import Foundations

/// What names of tenants may look like: they appear in commands, URLs and files, so they stay plain.
enum NameRule {
    static let maximumCharacters = 63

    /// - Parameters:
    ///   - name: the name to check.
    ///   - kind: what is being named, for the message.
    ///   - parameter: the request field.
    static func check(_ name: String, kind: String, parameter: String) throws(ServiceError) {
        let allowed = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        let length = name.utf8.count
        guard allowed, (1...maximumCharacters).contains(length), !name.hasPrefix("-"), !name.hasSuffix("-") else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                """
                the \(kind) name '\(name.prefix(maximumCharacters + 1))' is not valid: use 1 to \(maximumCharacters) \
                lower-case letters a-z, digits and hyphens, without a hyphen at either end
                """, parameter: parameter)
        }
    }
}
