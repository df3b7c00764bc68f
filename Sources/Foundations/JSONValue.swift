/// A JSON value that keeps the order of object members, refuses duplicate names and keeps integers exact.
///
/// Foundation's `JSONSerialization` and `JSONDecoder` lose the order of members, which a JSON schema shown to a model
/// depends on, let a duplicate name win silently, and cost more than the request they decode.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number written without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of a JSON object, in the order they were written.
public struct JSONObject: Sendable, Hashable {
    /// One name with its value.
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: JSONValue

        /// - Parameters:
        ///   - name: unique within the object.
        ///   - value: what stands behind the colon.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members as they were written.
    public private(set) var members: [Member]

    /// - Parameter members: in the order to keep; a later member replaces an earlier one of the same name.
    public init(_ members: [Member] = []) {
        self.members = []
        if members.count <= 16 {
            for member in members { self[member.name] = member.value }
            return
        }
        var places: [String: Int] = [:]
        for member in members {
            if let place = places[member.name] {
                self.members[place].value = member.value
            } else {
                places[member.name] = self.members.count
                self.members.append(member)
            }
        }
    }

    /// For the parser, which has already refused duplicates.
    init(unique members: [Member]) { self.members = members }

    /// The value of the member called `name`; setting nil removes it, setting a new name appends it.
    ///
    /// The search is linear: request objects have a dozen members, where hashing costs more than it saves.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let place = members.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// The names, in order.
    public var names: [String] { members.map(\.name) }
    /// How many members there are.
    public var count: Int { members.count }
    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }
}

extension JSONValue {
    /// The members when this is an object.
    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The elements when this is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The text when this is a string.
    public var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number when this is an integer.
    public var integerValue: Int64? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The number when this is an integer or a decimal.
    public var doubleValue: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// The truth value when this is a boolean.
    public var boolValue: Bool? {
        if case .bool(let truth) = self { truth } else { nil }
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The member `name` when this is an object that has it.
    public subscript(name: String) -> JSONValue? { objectValue?[name] }

    /// What kind of value this is, in the words of an error message: `a string`, `an array`.
    public var kindDescription: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer: "an integer"
        case .double: "a decimal"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member($0.0, $0.1) }))
    }
}
