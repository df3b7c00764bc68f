import Crypto
import Foundation
import Foundations

extension DecisionRecord {
    /// The bytes whose SHA-256, in lower-case hexadecimal, is the record's hash.
    ///
    /// They are a JSON object in the canonical form of RFC 8785 (sorted names, no white space, only what JSON demands
    /// escaped, UTF-8) with these members, all of them always there: `action`, `assistant_id` (null for none), `at`
    /// (milliseconds since 1970), `key_id` (null for none), `latency_us`, `mode`, `note` (null for none), `pack_id`,
    /// `pack_revision`, `pack_version`, `previous_hash`, `request_id`, `rule_id`, `sealed_text` (base64, null for
    /// none), `sequence`, `span_count`, `spans` (arrays of start, end, entity and the score in thousandths), `stage`
    /// and `tenant_id`. All numbers are integers.
    public var canonicalBytes: [UInt8] {
        DecisionEncoding.bytes(decision, sequence: sequence, previousHash: previousHash, hash: nil)
    }

    /// The canonical object with one more member, `hash`: a line of an export that anyone can verify by taking that
    /// member out again.
    public var exportedBytes: [UInt8] {
        DecisionEncoding.bytes(decision, sequence: sequence, previousHash: previousHash, hash: hash)
    }

    /// What the record's hash has to be, in hexadecimal.
    public var computedHash: String {
        DecisionEncoding.hash(decision, sequence: sequence, previousHash: previousHash)
    }
}

/// The canonical text of a record. Hashes that are stored depend on it: it never changes.
enum DecisionEncoding {
    static func hash(_ decision: DecisionDraft, sequence: Int, previousHash: String) -> String {
        SHA256.hash(data: bytes(decision, sequence: sequence, previousHash: previousHash, hash: nil)).hexadecimal
    }

    static func bytes(_ decision: DecisionDraft, sequence: Int, previousHash: String, hash: String?) -> [UInt8] {
        var writer = JSONWriter(capacity: 768)
        writer.raw("{\"action\":")
        writer.string(decision.action)
        writer.raw(",\"assistant_id\":")
        writer.optional(decision.assistantID)
        writer.raw(",\"at\":")
        writer.number(decision.at.milliseconds)
        if let hash {
            writer.raw(",\"hash\":")
            writer.string(hash)
        }
        writer.raw(",\"key_id\":")
        writer.optional(decision.keyID)
        writer.raw(",\"latency_us\":")
        writer.number(decision.latencyMicroseconds)
        writer.raw(",\"mode\":")
        writer.string(decision.mode.rawValue)
        writer.raw(",\"note\":")
        writer.optional(decision.note)
        writer.raw(",\"pack_id\":")
        writer.string(decision.packID)
        writer.raw(",\"pack_revision\":")
        writer.number(decision.packRevision)
        writer.raw(",\"pack_version\":")
        writer.string(decision.packVersion)
        writer.raw(",\"previous_hash\":")
        writer.string(previousHash)
        writer.raw(",\"request_id\":")
        writer.string(decision.requestID)
        writer.raw(",\"rule_id\":")
        writer.string(decision.ruleID)
        writer.raw(",\"sealed_text\":")
        writer.optional(decision.sealedText.map { Data($0).base64EncodedString() })
        writer.raw(",\"sequence\":")
        writer.number(sequence)
        writer.raw(",\"span_count\":")
        writer.number(decision.spanCount)
        writer.raw(",\"spans\":")
        writer.spans(decision.spans)
        writer.raw(",\"stage\":")
        writer.string(decision.stage)
        writer.raw(",\"tenant_id\":")
        writer.string(decision.tenantID)
        writer.raw("}")
        return writer.bytes
    }

    /// The spans as they are stored: the member `spans` of the canonical text.
    static func text(of spans: [DecisionSpan]) -> String {
        var writer = JSONWriter(capacity: 48 * spans.count + 2)
        writer.spans(spans)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// - Throws: `ServiceError` for text that `text(of:)` did not write.
    static func spans(of text: String) throws(ServiceError) -> [DecisionSpan] {
        guard let value = try? JSONValue(parsing: text), case .array(let elements) = value else { throw unreadable }
        var spans: [DecisionSpan] = []
        spans.reserveCapacity(elements.count)
        for element in elements {
            guard case .array(let fields) = element, fields.count == 4, case .integer(let start) = fields[0],
                case .integer(let end) = fields[1], case .string(let entity) = fields[2],
                case .integer(let score) = fields[3]
            else { throw unreadable }
            spans.append(
                DecisionSpan(start: Int(start), end: Int(end), entity: entity, scoreThousandths: Int(score)))
        }
        return spans
    }

    private static var unreadable: ServiceError {
        ServiceError(
            .internalFailure, code: .internalError,
            "the spans of a decision are not as they were written; verify the tenant's decision log")
    }
}

extension JSONWriter {
    fileprivate mutating func optional(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    fileprivate mutating func spans(_ spans: [DecisionSpan]) {
        raw("[")
        for (index, span) in spans.enumerated() {
            if index > 0 { raw(",") }
            raw("[")
            number(span.start)
            raw(",")
            number(span.end)
            raw(",")
            string(span.entity)
            raw(",")
            number(span.scoreThousandths)
            raw("]")
        }
        raw("]")
    }
}
