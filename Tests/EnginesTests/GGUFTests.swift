import Foundation
import Foundations
import Testing

@testable import Engines

struct GGUFTests {
    static let starter =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path + "/.deps/models/smollm2-135m-instruct.gguf"

    @Test func theStarterModelIsUnderstood() throws {
        let file = try GGUFFile(path: Self.starter)
        #expect(file.architecture == "llama")
        #expect(file.layers == 30)
        #expect(file.trainedContextTokens == 8192)
        // 30 layers, 3 KV heads of 64, keys and values, F16.
        #expect(file.bytesPerCell == 30 * 3 * 64 * 2 * 2)
        #expect(file.tensorBytes > 90 << 20)
    }

    @Test(arguments: [0, 3, 4, 23, 24, 100, 5_000, 1_000_000, 90_000_000])
    func aTruncatedFileIsRefusedByName(_ length: Int) throws {
        let path = try Self.temporary(Self.starterPrefix(length))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect { try GGUFFile(path: path) } throws: { error in
            let error = error as? ServiceError
            return error?.code == .invalidModelFile && error?.message.contains(path) == true
        }
    }

    /// Sizes near 2^64 must not overflow the sums they go into.
    @Test(arguments: [(UInt64.max - 8, 1), (32, UInt64(1) << 62)] as [(UInt64, UInt64)])
    func impossibleNumbersAreRefused(alignment: UInt64, elements: UInt64) throws {
        func bytes(_ number: some FixedWidthInteger) -> Data { withUnsafeBytes(of: number.littleEndian) { Data($0) } }
        func string(_ text: String) -> Data { bytes(UInt64(text.utf8.count)) + Data(text.utf8) }
        var file = Data("GGUF".utf8) + bytes(UInt32(3)) + bytes(UInt64(1)) + bytes(UInt64(2))
        file += string("general.architecture") + bytes(UInt32(8)) + string("llama")
        file += string("general.alignment") + bytes(UInt32(10)) + bytes(alignment)
        file += string("t") + bytes(UInt32(1)) + bytes(elements) + bytes(UInt32(0)) + bytes(UInt64(0))
        let path = try Self.temporary(file)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect { try GGUFFile(path: path) } throws: { ($0 as? ServiceError)?.code == .invalidModelFile }
    }

    @Test(.timeLimit(.minutes(1))) func whatIsNotAFileIsRefusedWithoutWaitingForIt() throws {
        let fifo = FileManager.default.temporaryDirectory.path + "/\(UUID()).gguf"
        #expect(mkfifo(fifo, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: fifo) }
        for path in [fifo, "/tmp", "/dev/zero"] {
            #expect { try GGUFFile(path: path) } throws: { "\($0)".contains("not a regular file") }
        }
    }

    @Test func whatIsNotGGUFIsRefused() throws {
        let path = try Self.temporary(Data("<html>this is a download page, not a model</html>".utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect { try GGUFFile(path: path) } throws: { "\($0)".contains("does not begin with 'GGUF'") }
    }

    /// Whatever the bytes, the header reader answers or throws; it never traps and never takes gigabytes.
    @Test func randomDamageNeverTraps() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(state: seed)
        let head = try Self.starterPrefix(20_000)
        for _ in 0..<500 {
            var damaged = head
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                damaged[Int.random(in: 4..<2_000, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let path = try Self.temporary(damaged)
            defer { try? FileManager.default.removeItem(atPath: path) }
            #expect(throws: ServiceError.self, "seed \(seed)") { try GGUFFile(path: path) }
        }
    }

    @Test func theCatalogueListsBrokenFilesWithTheirProblem() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/catalogue-\(UUID())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("GGUF".utf8).write(to: URL(filePath: folder + "/broken.gguf"))
        try FileManager.default.createSymbolicLink(atPath: folder + "/good.gguf", withDestinationPath: Self.starter)
        let catalogue = ModelCatalogue(folders: [folder])
        #expect(catalogue.entries().map(\.name) == ["broken", "good"])
        #expect(catalogue.entries().map { $0.problem == nil } == [false, true])
        #expect { try catalogue.path(of: "absent") } throws: { "\($0)".contains("has: good") }
    }

    private static func starterPrefix(_ length: Int) throws -> Data {
        let file = try #require(FileHandle(forReadingAtPath: starter), "run ops/bootstrap first")
        return try file.read(upToCount: length) ?? Data()
    }

    private static func temporary(_ data: Data) throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID()).gguf"
        try data.write(to: URL(filePath: path))
        return path
    }
}

/// SplitMix64, so that a failing case can be run again from its printed seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
