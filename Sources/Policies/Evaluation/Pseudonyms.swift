/// Placeholders for what a user said, the same for the same text through a conversation.
public struct Pseudonyms: Sendable, Hashable, Codable {
    /// How many things a conversation may have placeholders for.
    public static let bound = 10_000

    /// By placeholder, such as `<BR_CPF_1>`.
    public private(set) var originals: [String: String]
    /// Of each text, by its entity, the placeholder.
    private var names: [String: [String: String]]

    public init() {
        originals = [:]
        names = [:]
    }

    public var isEmpty: Bool { originals.isEmpty }

    /// The placeholder of a text; made when it has none.
    ///
    /// - Returns: nil when the conversation has as many as it may.
    public mutating func placeholder(for text: String, entity: String) -> String? {
        if let known = names[entity]?[text] { return known }
        guard originals.count < Self.bound else { return nil }
        let name = "<\(entity)_\((names[entity]?.count ?? 0) + 1)>"
        names[entity, default: [:]][text] = name
        originals[name] = text
        return name
    }
}

/// Puts the originals back into a text that comes in pieces.
public struct PseudonymRestoring: Sendable {
    private let originals: [[UInt8]: String]
    private let longest: Int
    private var held: [UInt8] = []

    public init(_ pseudonyms: Pseudonyms) {
        originals = Dictionary(uniqueKeysWithValues: pseudonyms.originals.map { (Array($0.key.utf8), $0.value) })
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
                    result += Array(original.utf8)
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
