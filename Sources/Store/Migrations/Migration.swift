import Crypto
import Foundations

/// One numbered step of the schema. Once shipped it is never edited: a later migration changes what it made.
public struct Migration: Sendable {
    /// Counts from 1 without gaps.
    public let version: Int
    /// What it does, in one to three words.
    public let name: String
    private let render: @Sendable (SQLDialect) -> [String]

    /// - Parameters:
    ///   - version: the position in the sequence, from 1.
    ///   - name: what it does, in one to three words.
    ///   - statements: the SQL to run, one statement an element; the same for every run in one dialect.
    public init(version: Int, name: String, statements: @escaping @Sendable (SQLDialect) -> [String]) {
        self.version = version
        self.name = name
        render = statements
    }

    /// The SQL this step runs, in order.
    public func statements(for dialect: SQLDialect) -> [String] { render(dialect) }

    /// SHA-256 of the statements, by which an edit after shipping is noticed.
    public func checksum(for dialect: SQLDialect) -> String {
        var hash = SHA256()
        for statement in statements(for: dialect) {
            hash.update(data: Array(statement.utf8))
            hash.update(data: [0])
        }
        return hash.finalize().hexadecimal
    }

    /// Every migration that this version of the service knows, in order.
    public static let all: [Migration] = [
        .tenants, .assistants, .usage, .settings, .tenantShares, .responses, .policies, .matchedText, .plans,
    ]
}

extension Sequence where Element == UInt8 {
    /// Two lower-case digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
