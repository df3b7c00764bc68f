import Foundation
import Testing

@testable import AdminCLI

struct ServerSentEventsTests {
    static let stream =
        "data: {\"a\":\"ação\"}\n\n: comment\r\ndata: one\r\ndata:two\r\n\r\nevent: x\n\ndata: [DONE]\n\n"
    static let events = ["{\"a\":\"ação\"}", "one\ntwo", "[DONE]"]

    /// Pieces end anywhere, also within a character.
    @Test(arguments: 1...Self.stream.utf8.count) func piecesMayEndAnywhere(_ size: Int) throws {
        let bytes = Data(Self.stream.utf8)
        var parser = ServerSentEvents()
        var events: [String] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            events += try parser.append(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(events == Self.events)
    }

    @Test func anEndlessEventIsRefused() throws {
        var parser = ServerSentEvents()
        let piece = Data(repeating: UInt8(ascii: "x"), count: 1 << 19)
        _ = try parser.append(piece)
        _ = try parser.append(piece)
        #expect(throws: CommandFailure.self) { try parser.append(piece) }
    }
}
