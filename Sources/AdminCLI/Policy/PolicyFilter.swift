import ArgumentParser
import Foundations
import Policies

/// `policy filter`
struct PolicyFilter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "Pass standard input to standard output through the streaming filter.",
        discussion: """
            Text is held back exactly as long as it could still become a part of a match. A rule that blocks the text, \
            or wants an operator's approval, ends the reading too: the exit code is 3, and the rule is named on \
            standard error. One that cuts the text off, as a length does, is named too, and the exit code is 0. \
            When a policy fails nothing more is written, and the exit code is 1. Needs no server.
            """)

    /// The largest piece that is read or fed at once, in bytes.
    static let maximumChunkBytes = 1 << 20
    private static let readBytes = 64 << 10

    @OptionGroup var models: PolicyModelOptions
    @Option(name: [.customLong("policy"), .customShort("p")], help: "A policy file; may be given several times.")
    var policies: [String]
    @Option(help: "Where the text is: input, retrieved, tool_arguments, tool_result or output.")
    var stage = StageArgument(.output)
    @Option(help: "Feed pieces of so many bytes; by default they are fed as they are read.") var chunkBytes: Int?
    @Option(help: "Feed pieces of pseudo-random sizes that follow from this number.") var chunkSeed: UInt64?
    @Option(help: "What the assistant was told by its author, for rules that look for it.") var systemPrompt: String?
    @Option(help: "The language of messages to the user: en, pt, es, fr, de or it.")
    var language = LanguageArgument("en")

    func validate() throws {
        if policies.isEmpty { throw ValidationError("Give the rules: --policy FILE.") }
        if chunkBytes != nil, chunkSeed != nil {
            throw ValidationError("Give --chunk-bytes or --chunk-seed, not both.")
        }
        if let chunkBytes, !(1...Self.maximumChunkBytes).contains(chunkBytes) {
            throw ValidationError("--chunk-bytes is \(chunkBytes); it must be from 1 to \(Self.maximumChunkBytes).")
        }
    }

    func run() async throws {
        let program = try await PolicyFiles.program(policies)
        try await models.withAsk(for: program, at: [stage.stage]) { ask in
            try await filter(program, ask, CommandEnvironment.current.bytes)
        }
    }

    private func filter(_ program: PolicyProgram, _ ask: PolicyModels.Ask?, _ streams: ByteStreams) async throws {
        var stream = try PolicyStream(
            program, stage: stage.stage, call: PolicyCall(systemPrompt: systemPrompt, language: language.language))
        var chunks = Chunks(size: chunkBytes, seed: chunkSeed)
        while true {
            let piece = try await streams.read(Self.readBytes)
            for chunk in piece.isEmpty ? chunks.finish() : chunks.feed(piece) {
                try chunk.withUnsafeBufferPointer { (buffer) throws(ServiceError) in try stream.feed(buffer) }
                guard try await advance(&stream, program, ask, streams) else { return }
            }
            if piece.isEmpty { break }
        }
        try stream.finish()
        _ = try await advance(&stream, program, ask, streams)
    }

    /// Writes what is certain.
    ///
    /// - Returns: whether anybody still reads.
    /// - Throws: `ExitCode` when a rule does not let the text pass.
    private func advance(
        _ stream: inout PolicyStream, _ program: PolicyProgram, _ ask: PolicyModels.Ask?, _ streams: ByteStreams
    ) async throws -> Bool {
        try await stream.answerQuestions(ask)
        let output = stream.takeOutput()
        if !output.isEmpty, try !streams.write(output) { return false }
        if let waiting = stream.waiting {
            CommandEnvironment.current.writeError(
                "the text waits for an operator by the rule \(program.rules[waiting.rule].name); it ends here\n")
            throw ExitCode(CommandRunner.Exit.stopped)
        }
        guard stream.isEnded else { return true }
        let rule = stream.verdict.stoppedBy.map { program.rules[$0] }
        let name = rule?.name ?? "a rule"
        if let action = rule?.rule.action, action.rewrites {
            CommandEnvironment.current.writeError(
                "the text was cut off by the rule \(name) (\(action.rawValue)); it ends here\n")
            return false
        }
        CommandEnvironment.current.writeError("the text was blocked by the rule \(name); it ends here\n")
        throw ExitCode(CommandRunner.Exit.stopped)
    }
}

/// Cuts what is read into pieces, as a client or a model might send it.
struct Chunks: Sendable {
    private enum Sizes {
        case asRead
        case fixed(Int)
        case random(SplitMix64)
    }

    private var sizes: Sizes
    private var held: [UInt8] = []
    private var next = 0

    init(size: Int?, seed: UInt64?) {
        sizes = size.map { .fixed($0) } ?? seed.map { .random(SplitMix64(state: $0)) } ?? .asRead
        next = nextSize()
    }

    /// Takes what was read; returns the pieces that are whole.
    mutating func feed(_ bytes: [UInt8]) -> [[UInt8]] {
        if case .asRead = sizes { return [bytes] }
        held += bytes
        var chunks: [[UInt8]] = []
        var start = 0
        while held.count - start >= next {
            chunks.append(Array(held[start..<start + next]))
            start += next
            next = nextSize()
        }
        held.removeFirst(start)
        return chunks
    }

    /// The last piece.
    mutating func finish() -> [[UInt8]] {
        defer { held = [] }
        return held.isEmpty ? [] : [held]
    }

    /// Mostly sizes like those of tokens, now and then a large one.
    private mutating func nextSize() -> Int {
        switch sizes {
        case .asRead: return .max
        case .fixed(let size): return size
        case .random(var generator):
            let number = generator.next()
            sizes = .random(generator)
            let most: UInt64 = number >> 60 == 0 ? 4096 : 16
            return Int(number % most) + 1
        }
    }
}

/// Numbers that follow from a seed: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
/// 2014).
struct SplitMix64: Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
