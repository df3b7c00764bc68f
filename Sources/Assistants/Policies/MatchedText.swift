import Foundations
import Policies
import Store

/// What was read of a text, for as long as a match may still lie in it: decisions take the texts of their spans from
/// it.
struct MatchedText: Sendable {
    /// The longest text of one span that is kept, in bytes; a longer one is cut.
    static let spanBytes = 4096

    private var bytes: [UInt8] = []
    private var base = 0

    mutating func append(_ text: String) { bytes += text.utf8 }

    /// Forgets what stands before a byte of the text: nothing that is found later begins there.
    mutating func forget(before position: Int) {
        let count = min(max(0, position - base), bytes.count)
        bytes.removeFirst(count)
        base += count
    }

    /// - Parameter range: in bytes of the whole text.
    subscript(range: Range<Int>) -> String {
        let known = range.clamped(to: base..<base + bytes.count)
        var end = known.upperBound - base
        let start = known.lowerBound - base
        if end - start > Self.spanBytes {
            end = start + Self.spanBytes
            // Cut before a scalar, not within it.
            while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// Seals the texts of a decision's spans, and opens them.
struct MatchedTextSealing: Sendable {
    /// Texts of one decision that are kept, in bytes of JSON; those past it are not.
    static let bound = 192 << 10

    let sealing: Sealing

    /// - Returns: nil when no texts are to be kept.
    func seal(_ decision: PolicyDecision) throws(ServiceError) -> [UInt8]? {
        guard let texts = decision.texts, !texts.isEmpty else { return nil }
        var left = Self.bound
        let kept = texts.map { text -> JSONValue in
            let value = JSONValue.string(text)
            left -= value.encodedText.utf8.count + 1
            return left >= 0 ? value : .null
        }
        return try sealing.seal(
            Array(JSONValue.array(kept).encodedText.utf8),
            context: Self.context(
                decision.tenantID, decision.requestID, pack: decision.rule.packID, rule: decision.rule.rule.id))
    }

    /// - Returns: the text of each span, nil for one that was not kept; nil when none were.
    /// - Throws: `ServiceError` when they cannot be opened: changed, moved from another record's place, or sealed under
    ///   another key.
    func open(_ record: DecisionRecord) throws(ServiceError) -> [String?]? {
        guard let sealed = record.sealedText else { return nil }
        let bytes = try sealing.open(
            sealed,
            context: Self.context(record.tenantID, record.requestID, pack: record.packID, rule: record.ruleID))
        guard case .array(let texts) = try? JSONValue(parsing: bytes) else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "the kept texts of decision \(record.sequence) are not as this version writes them")
        }
        return texts.map(\.stringValue)
    }

    /// A record's number is not known when its texts are sealed; its request and its rule are.
    private static func context(
        _ tenantID: String, _ requestID: String, pack: String, rule: String
    ) -> Sealing.Context {
        Sealing.Context(tenantID: tenantID, kind: "decision", subject: "\(requestID)/\(pack)/\(rule)")
    }
}
