import Foundation

/// Cuts a stream of bytes into the data of server-sent events (WHATWG HTML, section 9.2), whatever pieces it comes in.
struct ServerSentEvents {
    /// The longest event that is kept, in bytes.
    static let maximumEventBytes = 1 << 20

    private var pending = Data()
    private var lines: [String] = []

    /// - Returns: the data of each event that is now complete.
    /// - Throws: `CommandFailure` for an event past the bound.
    mutating func append(_ piece: Data) throws(CommandFailure) -> [String] {
        pending.append(piece)
        var events: [String] = []
        while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
            var line = String(decoding: pending[pending.startIndex..<end], as: UTF8.self)
            pending.removeSubrange(pending.startIndex...end)
            if line.hasSuffix("\r") { line.removeLast() }
            if line.isEmpty {
                if !lines.isEmpty { events.append(lines.joined(separator: "\n")) }
                lines = []
            } else if line.hasPrefix("data:") {
                let value = line.dropFirst(5)
                lines.append(String(value.hasPrefix(" ") ? value.dropFirst() : value))
            }
        }
        guard pending.count + lines.reduce(0, { $0 + $1.utf8.count }) <= Self.maximumEventBytes else {
            throw CommandFailure("the server sent an event larger than the bound of \(Self.maximumEventBytes) bytes")
        }
        return events
    }
}
