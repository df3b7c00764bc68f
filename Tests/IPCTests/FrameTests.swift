import Foundations
import NIOCore
import Testing

@testable import IPC

struct FrameTests {
    static let frame = Frame(header: ByteBuffer(string: #"{"olá":"mundo"}"#), body: ByteBuffer(bytes: [0, 1, 255]))

    @Test func aFrameSurvivesBeingCutAnywhere() throws {
        var wire = ByteBuffer()
        try Self.frame.encode(into: &wire)
        try Self.frame.encode(into: &wire)
        let bytes = Array(wire.readableBytesView)
        for cut in 0...bytes.count {
            var buffer = ByteBuffer(bytes: bytes[..<cut])
            var frames: [Frame] = []
            while let frame = try Frame.decode(from: &buffer) { frames.append(frame) }
            buffer.writeBytes(bytes[cut...])
            while let frame = try Frame.decode(from: &buffer) { frames.append(frame) }
            #expect(frames == [Self.frame, Self.frame])
            #expect(buffer.readableBytes == 0)
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0],
            [0, 0, 0, 3, 0, 0, 0, 0],
            [0, 0, 0, 8, 0, 0, 0, 5, 1, 2, 3, 4],
        ] as [[UInt8]])
    func contradictoryLengthsAreRefused(_ bytes: [UInt8]) {
        var buffer = ByteBuffer(bytes: bytes)
        #expect(throws: ServiceError.self) { try Frame.decode(from: &buffer) }
    }
}
