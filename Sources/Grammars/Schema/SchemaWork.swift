import Foundations

/// Counts what is done for one schema: where `$ref`, `allOf` and `oneOf` multiply each other, a short schema can ask
/// for more than any machine will ever do.
final class SchemaWork {
    /// How many schemas are looked at, those met again through a `$ref` included.
    private static let visitBound = 20_000
    /// Members and elements that are looked at while schemas are merged and compared; each takes less than 1 µs.
    private static let stepBound = 500_000

    private var visits = 0
    private var steps = 0

    /// - Throws: when too many schemas were looked at.
    func visit(_ path: [String]) throws(GrammarProblem) {
        visits += 1
        guard visits <= Self.visitBound else {
            throw GrammarProblem(.tooLarge, path: path, "it has more than the bound of \(Self.visitBound) schemas")
        }
    }

    /// - Throws: when too much was merged and compared.
    func spend(_ count: Int, _ path: [String]) throws(GrammarProblem) {
        steps += count
        guard steps <= Self.stepBound else {
            throw GrammarProblem(
                .tooLarge, path: path,
                "merging and comparing its parts takes more than the bound of \(Self.stepBound) steps; "
                    + "use fewer '$ref's, 'allOf's and 'oneOf's")
        }
    }

    /// Counts a value with all that is in it.
    func spend(on value: JSONValue, _ path: [String]) throws(GrammarProblem) {
        try spend(1, path)
        switch value {
        case .array(let elements): for element in elements { try spend(on: element, path) }
        case .object(let object): for member in object.members { try spend(on: member.value, path) }
        default: break
        }
    }
}

/// A name by its bytes. `String` takes two spellings of `é` for equal; JSON does not (RFC 8259, section 8.3).
struct ExactName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

extension JSONValue {
    /// Equal bytes for values that a schema takes for equal: numbers by what they are and not by how they are written,
    /// objects in any order (JSON Schema Core 2020-12, section 4.2.2).
    var comparisonKey: [UInt8] {
        var key: [UInt8] = []
        add(to: &key)
        return key
    }

    private func add(to key: inout [UInt8]) {
        func add(_ text: String) {
            key += "\(text.utf8.count):".utf8
            key += text.utf8
        }
        switch self {
        case .null: key += "n".utf8
        case .bool(let truth): key += (truth ? "t" : "f").utf8
        case .integer(let number): key += "i\(number);".utf8
        case .double(let number):
            if let whole = Int64(exactly: number) { key += "i\(whole);".utf8 } else { key += "d\(number);".utf8 }
        case .string(let text):
            key += "s".utf8
            add(text)
        case .array(let elements):
            key += "[".utf8
            for element in elements { element.add(to: &key) }
            key += "]".utf8
        case .object(let object):
            key += "{".utf8
            let members = object.members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for member in members {
                add(member.name)
                member.value.add(to: &key)
            }
            key += "}".utf8
        }
    }
}
