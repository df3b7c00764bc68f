import Crypto
import Foundation
import Foundations

/// One line of a segment file.
enum JournalEntry: Codable, Equatable {
    /// A call was admitted; the record is what is known of it then, with outcome `interrupted`.
    case began(record: UsageRecord)
    /// The call's counts so far, in tokens.
    case progressed(Progress)
    /// The call ended, with its final record.
    case settled(record: UsageRecord)

    struct Progress: Codable, Equatable {
        var requestID: String
        var promptTokens: Int
        var cachedTokens: Int
        var completionTokens: Int
        var at: Timestamp
    }

    private static let checksumLength = 16
    static let newline = UInt8(ascii: "\n")

    /// The entry as JSON on one line, after the first 16 hexadecimal digits of its SHA-256.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = Array(try encoder.encode(self))
        return Self.checksum(json) + [UInt8(ascii: " ")] + json + [Self.newline]
    }

    /// - Parameter line: without its newline.
    /// - Returns: nil when the line is torn or damaged.
    static func read(_ line: some Collection<UInt8>) -> JournalEntry? {
        let json = Array(line.dropFirst(checksumLength + 1))
        guard line.dropFirst(checksumLength).first == UInt8(ascii: " "),
            line.prefix(checksumLength).elementsEqual(checksum(json))
        else { return nil }
        return try? JSONDecoder().decode(JournalEntry.self, from: Data(json))
    }

    private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: bytes).hexadecimal.utf8.prefix(checksumLength))
    }
}
