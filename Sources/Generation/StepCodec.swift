import Foundation
public import Foundations

/// A step's reports as the raw body of a frame whose header is empty.
///
/// It is written and read once a decode step, on cores that the model needs: as JSON it took a fifth of the core's work
/// for a token. Each report is the id (8 bytes), a kind (1 byte) and its content, integers little-endian. Kind 0 is
/// text without log probabilities and tool calls: tokens (4 bytes), the text's length (4 bytes), the text in UTF-8.
/// Kind 1 is everything else: a length (4 bytes) and the news as JSON.
public enum StepCodec {
    private static let plainText: UInt8 = 0
    private static let json: UInt8 = 1

    /// - Throws: when the news of a report cannot be written as JSON, which would be a defect.
    public static func encode(_ reports: [SequenceReport]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reports.count * 48)
        for report in reports {
            append(report.id, to: &bytes)
            if case .event(.delta(let delta)) = report.news, delta.logprobs == nil, delta.toolCalls == nil {
                bytes.append(plainText)
                append(UInt32(clamping: delta.tokens), to: &bytes)
                append(UInt32(clamping: delta.text.utf8.count), to: &bytes)
                bytes.append(contentsOf: delta.text.utf8)
            } else {
                let content = try JSONEncoder().encode(report.news)
                bytes.append(json)
                append(UInt32(clamping: content.count), to: &bytes)
                bytes.append(contentsOf: content)
            }
        }
        return bytes
    }

    /// - Throws: `ServiceError` when the bytes are not what `encode` writes; the rest of the stream is not to be
    ///   trusted.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(ServiceError) -> [SequenceReport] {
        var reports: [SequenceReport] = []
        var reader = Reader(bytes: bytes)
        while !reader.isAtEnd {
            let id = try reader.integer(UInt64.self)
            switch try reader.integer(UInt8.self) {
            case plainText:
                let tokens = try reader.integer(UInt32.self)
                let text = try reader.slice(Int(try reader.integer(UInt32.self)))
                let delta = GeneratedDelta(text: String(decoding: text, as: UTF8.self), tokens: Int(tokens))
                reports.append(SequenceReport(id: id, news: .event(.delta(delta))))
            case json:
                let content = try reader.slice(Int(try reader.integer(UInt32.self)))
                do {
                    let news = try JSONDecoder().decode(SequenceReport.News.self, from: Data(content))
                    reports.append(SequenceReport(id: id, news: news))
                } catch {
                    throw ServiceError.wrapping(error, doing: "read a step report")
                }
            case let kind:
                throw malformed("it has a report of unknown kind \(kind)")
            }
        }
        return reports
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func malformed(_ reason: String) -> ServiceError {
        ServiceError(.internalFailure, code: .internalError, "a step report cannot be read: \(reason)")
    }

    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        var position = 0

        var isAtEnd: Bool { position == bytes.count }

        mutating func integer<Number: FixedWidthInteger>(_: Number.Type) throws(ServiceError) -> Number {
            let part = try slice(MemoryLayout<Number>.size)
            return Number(littleEndian: part.loadUnaligned(as: Number.self))
        }

        mutating func slice(_ length: Int) throws(ServiceError) -> UnsafeRawBufferPointer {
            guard length <= bytes.count - position else { throw malformed("it ends too early") }
            defer { position += length }
            return UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
        }
    }
}
