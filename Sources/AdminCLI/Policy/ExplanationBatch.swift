import ArgumentParser
import Foundation
import Foundations
import Policies

/// `policy explain --jsonl`: lines in, lines out, in order.
///
/// The lines that one piece of input ends are read at once on all processors, and written before more input is awaited:
/// whoever sends single lines gets each answer at once.
struct ExplanationBatch: Sendable {
    /// The longest line, in bytes: the longest text with every character escaped.
    static let maximumLineBytes = 6 * PolicyStream.textBound.limit + 4096
    private static let pieceBytes = 256 << 10

    let program: PolicyProgram
    /// Where a text is whose line does not say so.
    let stage: PolicyStage
    let call: PolicyCall
    let ask: PolicyModels.Ask?

    /// - Throws: `CommandFailure` at the end, when lines had errors.
    func run(_ streams: ByteStreams) async throws {
        var reader = LineReader(maximumBytes: Self.maximumLineBytes)
        var failed = 0
        var count = 0
        while true {
            let piece = try await streams.read(Self.pieceBytes)
            let lines = piece.isEmpty ? [reader.finish()].compactMap(\.self) : reader.feed(piece)
            let answers = try await self.answers(to: lines, after: count)
            count += lines.count
            failed += answers.failed
            if !answers.bytes.isEmpty, try !streams.write(answers.bytes) { return }
            if piece.isEmpty { break }
        }
        guard failed == 0 else {
            throw CommandFailure("\(failed) of \(count) lines could not be explained; their answers say why")
        }
    }

    private typealias Answers = (bytes: [UInt8], failed: Int)

    private func answers(to lines: [LineReader.Line], after count: Int) async throws -> Answers {
        let parts = min(lines.count, max(1, ProcessInfo.processInfo.activeProcessorCount))
        guard parts > 1 else { return try await part(lines[...], after: count) }
        return try await withThrowingTaskGroup(of: (Int, Answers).self) { group in
            for part in 0..<parts {
                let range = lines.count * part / parts..<lines.count * (part + 1) / parts
                group.addTask { (part, try await self.part(lines[range], after: count)) }
            }
            var answers: [Answers?] = Array(repeating: nil, count: parts)
            for try await (part, answer) in group { answers[part] = answer }
            return answers.compactMap(\.self).reduce(into: ([], 0)) {
                $0.bytes += $1.bytes
                $0.failed += $1.failed
            }
        }
    }

    private func part(_ lines: ArraySlice<LineReader.Line>, after count: Int) async throws -> Answers {
        var writer = JSONWriter(capacity: 256 * lines.count)
        var failed = 0
        for (index, line) in zip(lines.indices, lines) {
            if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let written = writer.bytes.count
            do {
                try await answer(line, &writer)
            } catch let problem as LineProblem {
                failed += 1
                assert(writer.bytes.count == written, "an answer is written whole or not at all")
                writer.raw("{\"id\":")
                writer.raw(problem.id)
                writer.raw(",\"error\":")
                writer.string("line \(count + index + 1): \(problem.message)")
                writer.raw("}\n")
            }
        }
        return (writer.bytes, failed)
    }

    /// What is wrong with a line, and whose it is as far as that is known.
    private struct LineProblem: Error {
        /// As JSON.
        var id = Array("null".utf8)
        var message: String
    }

    private func answer(_ line: LineReader.Line, _ writer: inout JSONWriter) async throws {
        guard case .bytes(var bytes) = line else {
            throw LineProblem(message: "the line is longer than the bound of \(Self.maximumLineBytes) bytes")
        }
        // A file may begin with a byte order mark, which readers may pass over (RFC 8259, section 8.1).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw LineProblem(message: "the line is not valid JSON: \(error)")
        }
        guard let object = value.objectValue else {
            throw LineProblem(message: "the line is \(value.kindDescription), not an object with id and text")
        }
        let id = LineIdentifier.text(object["id"] ?? .null, in: bytes)
        guard let text = object["text"]?.stringValue else {
            throw LineProblem(id: id, message: "'text' is missing, or not a string")
        }
        let stage = try self.stage(of: object, id)
        let stream: PolicyStream
        do {
            stream = try await PolicyReading.read(Array(text.utf8), program, stage: stage, call: call, ask: ask)
        } catch let error as ServiceError where error.kind != .cancelled {
            throw LineProblem(id: id, message: error.message)
        }
        write(id, stream.verdict, &writer)
    }

    private func stage(of object: JSONObject, _ id: [UInt8]) throws(LineProblem) -> PolicyStage {
        guard let given = object["stage"], !given.isNull else { return stage }
        guard let stage = given.stringValue.flatMap(PolicyStage.init) else {
            let known = PolicyStage.allCases.map(\.rawValue).joined(separator: ", ")
            throw LineProblem(id: id, message: "'stage' is not one of \(known)")
        }
        return stage
    }

    private func write(_ id: [UInt8], _ verdict: PolicyVerdict, _ writer: inout JSONWriter) {
        writer.raw("{\"id\":")
        writer.raw(id)
        writer.raw(",\"action\":")
        writer.string(verdict.action.rawValue)
        writer.raw(",\"matches\":[")
        for (index, match) in verdict.matches.enumerated() {
            let bound = program.rules[match.rule]
            writer.raw(index == 0 ? "{\"pack\":" : ",{\"pack\":")
            writer.string(bound.packID)
            writer.raw(",\"rule\":")
            writer.string(bound.rule.id)
            writer.raw(",\"entity\":")
            writer.string(match.entity)
            writer.raw(",\"start\":")
            writer.number(match.scalars.lowerBound)
            writer.raw(",\"end\":")
            writer.number(match.scalars.upperBound)
            writer.raw(",\"score\":")
            writer.number(match.score)
            writer.raw("}")
        }
        writer.raw("]}\n")
    }
}
