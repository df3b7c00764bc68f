import Foundations

/// Placeholders for what a user said, the same for the same text through a conversation.
public struct Pseudonyms: Sendable, Hashable, Codable {
    /// How many things a conversation may have placeholders for.
    public static let bound = 10_000
    /// The longest text that a placeholder may stand for, in bytes; what is longer is redacted.
    public static let longest = 4096

    /// By placeholder, such as `<BR_CPF_1>`.
    public private(set) var originals: [String: String] = [:]
    /// Of each text, by its entity, the placeholder.
    private var names: [String: [String: String]] = [:]
    /// The highest number of an entity's placeholders, those of others included.
    private var highest: [String: Int] = [:]

    public init() {}

    /// Whether the conversation has no placeholder.
    public var isEmpty: Bool { highest.isEmpty }

    /// The placeholder of a text; made when it has none.
    ///
    /// - Returns: nil when the conversation has as many as it may.
    public mutating func placeholder(for text: String, entity: String) -> String? {
        if let known = names[entity]?[text] { return known }
        guard originals.count < Self.bound else { return nil }
        let number = (highest[entity] ?? 0) + 1
        highest[entity] = number
        let name = "<\(entity)_\(number)>"
        names[entity, default: [:]][text] = name
        originals[name] = text
        return name
    }

    /// Writes placeholders in the place of originals, the longest first; within JSON an original stands as it is
    /// written there.
    public func hiding(_ text: String) -> String {
        var names: [ArraySlice<UInt8>: String] = [:]
        for (name, original) in originals {
            names[Array(original.utf8)[...]] = name
            names[Array(original.escapedForJSON.utf8)[...]] = name
        }
        let lengths = Set(names.keys.map(\.count)).subtracting([0]).sorted(by: >)
        let bytes = Array(text.utf8)
        var hidden: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let found = lengths.lazy.filter { position + $0 <= bytes.count }.compactMap { length in
                names[bytes[position..<position + length]].map { (length, $0) }
            }.first
            hidden += found.map { Array($0.1.utf8) } ?? [bytes[position]]
            position += found?.0 ?? 1
        }
        return String(decoding: hidden, as: UTF8.self)
    }

    /// Keeps clear of the placeholders of others in the same conversation, which are not put back for this user.
    public mutating func avoid(_ others: Pseudonyms) {
        highest.merge(others.highest, uniquingKeysWith: max)
    }
}

/// What policies have to know of a stored conversation: its placeholders, by who sent what they stand for, since nobody
/// else gets it back; and on which side of canaries it is.
public struct ConversationPseudonyms: Sendable, Hashable, Codable {
    /// By the identifier of a key.
    private var ofKey: [String: Pseudonyms] = [:]
    /// See `PolicyCall.seed`; nil where no rule had a canary.
    public var seed: UInt64?

    public init() {}

    /// Whether there is nothing to know.
    public var isEmpty: Bool { seed == nil && ofKey.values.allSatisfy(\.isEmpty) }

    /// Those of a key; new ones are none of another's.
    public subscript(keyID: String) -> Pseudonyms {
        get {
            var own = ofKey[keyID] ?? Pseudonyms()
            for (key, others) in ofKey where key != keyID { own.avoid(others) }
            return own
        }
        set { ofKey[keyID] = newValue }
    }
}

/// Puts the originals back into a text that comes in pieces.
public struct PseudonymRestoring: Sendable {
    private let originals: [[UInt8]: [UInt8]]
    private let longest: Int
    private var held: [UInt8] = []

    /// - Parameters:
    ///   - pseudonyms: the user's.
    ///   - isJSON: whether the text is JSON, in the strings of which the placeholders stand: an original must not end
    ///     its string.
    public init(_ pseudonyms: Pseudonyms, isJSON: Bool = false) {
        originals = Dictionary(
            uniqueKeysWithValues: pseudonyms.originals.map { name, text in
                (Array(name.utf8), Array((isJSON ? text.escapedForJSON : text).utf8))
            })
        longest = originals.keys.map(\.count).max() ?? 0
    }

    /// Takes text; returns what is certain: a part of a placeholder is held back until it is whole or cannot become
    /// one.
    public mutating func feed(_ text: String) -> String {
        guard longest > 0 else { return text }
        held += Array(text.utf8)
        return release(isFinished: false)
    }

    /// The rest of the text.
    public mutating func finish() -> String { release(isFinished: true) }

    /// Puts the originals back into a whole text.
    public func whole(_ text: String) -> String {
        var restoring = self
        return restoring.feed(text) + restoring.finish()
    }

    private mutating func release(isFinished: Bool) -> String {
        var result: [UInt8] = []
        var position = 0
        while position < held.count {
            guard held[position] == 0x3C else {
                result.append(held[position])
                position += 1
                continue
            }
            let rest = held[position...].prefix(longest)
            if let end = rest.firstIndex(of: 0x3E) {
                let name = Array(held[position...end])
                if let original = originals[name] {
                    result += original
                    position = end + 1
                    continue
                }
            } else if !isFinished, rest.count < longest, isBeginning(rest) {
                break
            }
            result.append(held[position])
            position += 1
        }
        held.removeFirst(position)
        return String(decoding: result, as: UTF8.self)
    }

    private func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool { originals.keys.contains { $0.starts(with: bytes) } }
}

extension String {
    /// As it stands inside a JSON string (RFC 8259, section 7), without the quotation marks.
    public var escapedForJSON: String { String(JSONValue.string(self).encodedText.dropFirst().dropLast()) }
}
