import Foundation
import Testing

@testable import AdminCLI

/// A result that cannot be written is not lost in silence.
struct OutputFailureTests {
    @Test func aFullDiskIsNamed() throws {
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        defer { close(full) }
        let failure = #expect(throws: CommandFailure.self) {
            try ByteStreams.write(Array("text".utf8), to: full, named: "standard output")
        }
        #expect(failure?.message == "cannot write to standard output: No space left on device")
    }

    @Test func aReaderThatLeftIsNoFailure() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let isRead = try ByteStreams.write(
            Array("text".utf8), to: pipe.fileHandleForWriting.fileDescriptor, named: "standard output")
        #expect(!isRead)
    }

    @Test func allOfALongTextIsWritten() async throws {
        let pipe = Pipe()
        let text = [UInt8](repeating: 0x61, count: 3 << 20)
        let reader = pipe.fileHandleForReading
        async let read = reader.readToEnd()
        #expect(try ByteStreams.write(text, to: pipe.fileHandleForWriting.fileDescriptor, named: "the pipe"))
        try pipe.fileHandleForWriting.close()
        #expect(try await read?.count == text.count)
    }

    @Test(arguments: [
        "policy check FILE", "policy check FILE -o json", "policy test FILE", "policy entities",
        "policy explain -p FILE text", "completions bash", "policy --help",
    ])
    func theCommandFails(_ line: String) async throws {
        var shell = try Shell()
        let file = try shell.write(PolicyShell.pack, to: "p.yaml")
        shell.outputFailure = CommandFailure("cannot write to standard output: No space left on device")
        let outcome = await shell.run(line.replacing("FILE", with: file))
        #expect(outcome.code == 1)
        #expect(outcome.errors == "error: cannot write to standard output: No space left on device\n")
    }
}
