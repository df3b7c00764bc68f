/// Where and why a text is not JSON.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Counts from 1.
    public var line: Int
    /// Counts characters from 1.
    public var column: Int
    /// What is wrong there.
    public var problem: String

    /// - Parameters:
    ///   - line: counts from 1.
    ///   - column: counts characters from 1.
    ///   - problem: what is wrong there.
    public init(line: Int, column: Int, problem: String) {
        self.line = line
        self.column = column
        self.problem = problem
    }

    public var description: String { "\(problem) at line \(line), column \(column)" }
}

/// What a text may ask of the parser, so that a small body cannot cost a large amount of memory or stack.
public struct JSONBounds: Sendable, Hashable {
    /// The most arrays and objects inside one another.
    public var nesting: Int
    /// The most values in all.
    public var values: Int

    /// - Parameters:
    ///   - nesting: the most arrays and objects inside one another.
    ///   - values: the most values in all.
    public init(nesting: Int = 64, values: Int = 1_000_000) {
        self.nesting = nesting
        self.values = values
    }
}

extension JSONValue {
    /// Reads a JSON text strictly as RFC 8259 has it: UTF-8, no duplicate names, no lone surrogates, nothing behind it.
    ///
    /// - Parameters:
    ///   - bytes: the text as UTF-8.
    ///   - bounds: what the text may ask of the parser.
    public init(parsing bytes: [UInt8], bounds: JSONBounds = JSONBounds()) throws(JSONSyntaxError) {
        var outcome: Result<JSONValue, JSONSyntaxError> = .success(.null)
        bytes.withUnsafeBufferPointer { outcome = JSONValue.parse($0, bounds: bounds) }
        self = try outcome.get()
    }

    /// Reads a JSON text from memory that somebody else owns.
    ///
    /// - Parameters:
    ///   - bytes: the text as UTF-8; only read during the call.
    ///   - bounds: what the text may ask of the parser.
    public static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, bounds: JSONBounds = JSONBounds()
    ) -> Result<JSONValue, JSONSyntaxError> {
        var parser = JSONParser(bytes: bytes, bounds: bounds)
        do throws(JSONParser.Failure) {
            return .success(try parser.document())
        } catch {
            return .failure(parser.located(error))
        }
    }

    /// - Parameters:
    ///   - text: the JSON text.
    ///   - bounds: what the text may ask of the parser.
    public init(parsing text: String, bounds: JSONBounds = JSONBounds()) throws(JSONSyntaxError) {
        try self.init(parsing: Array(text.utf8), bounds: bounds)
    }
}

/// A recursive-descent reader of RFC 8259; the grammar's names are the methods' names.
struct JSONParser {
    struct Failure: Error {
        var offset: Int
        var problem: String
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let bounds: JSONBounds
    private var offset = 0
    private var nesting = 0
    private var values = 0

    init(bytes: UnsafeBufferPointer<UInt8>, bounds: JSONBounds) {
        self.bytes = bytes
        self.bounds = bounds
    }

    mutating func document() throws(Failure) -> JSONValue {
        skipWhitespace()
        guard offset < bytes.count else { throw failure("the text is empty") }
        let result = try value()
        skipWhitespace()
        guard offset == bytes.count else { throw failure("unexpected \(found) after the end of the JSON value") }
        return result
    }

    /// Line and column are only counted once something is wrong.
    func located(_ failure: Failure) -> JSONSyntaxError {
        let before = bytes[..<min(failure.offset, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 }
        let column = before[lineStart...].reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
        return JSONSyntaxError(line: line, column: column, problem: failure.problem)
    }

    private mutating func value() throws(Failure) -> JSONValue {
        values += 1
        guard values <= bounds.values else { throw failure("more than \(bounds.values) values") }
        switch peek {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
        default: throw failure("expected a value, found \(found)")
        }
    }

    private mutating func object() throws(Failure) -> JSONObject {
        try enter()
        var members: [JSONObject.Member] = []
        var seen: Set<String> = []
        skipWhitespace()
        if take(UInt8(ascii: "}")) { return leave(JSONObject()) }
        while true {
            skipWhitespace()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw failure("expected a member name in quotes, found \(found)") }
            let name = try string()
            guard seen.insert(name).inserted else {
                throw Failure(offset: start, problem: "the member '\(name)' appears twice")
            }
            skipWhitespace()
            guard take(UInt8(ascii: ":")) else { throw failure("expected ':', found \(found)") }
            skipWhitespace()
            members.append(JSONObject.Member(name, try value()))
            skipWhitespace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "}")) { return leave(JSONObject(unique: members)) }
            throw failure("expected ',' or '}', found \(found)")
        }
    }

    private mutating func array() throws(Failure) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipWhitespace()
        if take(UInt8(ascii: "]")) { return leave(elements) }
        while true {
            skipWhitespace()
            elements.append(try value())
            skipWhitespace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "]")) { return leave(elements) }
            throw failure("expected ',' or ']', found \(found)")
        }
    }

    private mutating func enter() throws(Failure) {
        nesting += 1
        guard nesting <= bounds.nesting else { throw failure("nested deeper than \(bounds.nesting) levels") }
        offset += 1
    }

    private mutating func leave<Value>(_ value: Value) -> Value {
        nesting -= 1
        return value
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        let matches = text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
        guard matches else { throw failure("expected a value, found \(found)") }
        offset += text.utf8CodeUnitCount
        return value
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        let leadingZero = peek == UInt8(ascii: "0")
        let whole = skipDigits()
        guard whole > 0, !(leadingZero && whole > 1) else { throw Failure(offset: start, problem: "malformed number") }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            guard skipDigits() > 0 else { throw failure("expected a digit after '.', found \(found)") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard skipDigits() > 0 else { throw failure("expected a digit in the exponent, found \(found)") }
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isInteger, let number = Int64(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else {
            throw Failure(offset: start, problem: "the number is out of range")
        }
        return .double(number)
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        return offset - start
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipWhitespace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private func failure(_ problem: String) -> Failure { Failure(offset: offset, problem: problem) }

    private var found: String {
        guard let byte = peek else { return "the end of the text" }
        return byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(String(byte, radix: 16))"
    }
}

extension JSONParser {
    private mutating func string() throws(Failure) -> String {
        let opening = offset
        offset += 1
        let start = offset
        // Most strings hold no escape: one pass finds the end, one copy makes the string.
        while let byte = peek {
            if byte == UInt8(ascii: "\"") {
                let text = try validated(bytes[start..<offset], at: start)
                offset += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start, opening: opening) }
            guard byte >= 0x20 else { throw failure("a control character in a string must be escaped") }
            offset += 1
        }
        throw Failure(offset: opening, problem: "the string has no end")
    }

    private mutating func escapedString(from start: Int, opening: Int) throws(Failure) -> String {
        var text = Array(bytes[start..<offset])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                let result = try validated(text, at: start)
                offset += 1
                return result
            case UInt8(ascii: "\\"):
                offset += 1
                try escape(into: &text)
            case 0..<0x20:
                throw failure("a control character in a string must be escaped")
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw Failure(offset: opening, problem: "the string has no end")
    }

    private func validated(_ text: some Collection<UInt8>, at start: Int) throws(Failure) -> String {
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw Failure(offset: start, problem: "the string is not valid UTF-8")
        }
        return valid
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        let start = offset - 1
        guard let byte = peek else { return }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar(from: start)).utf8)
        default: throw Failure(offset: start, problem: "unknown escape '\\\(Character(Unicode.Scalar(byte)))'")
        }
    }

    private mutating func scalar(from start: Int) throws(Failure) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = Failure(offset: start, problem: "half of a surrogate pair")
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw lone }
        let second = try codeUnit()
        guard (0xDC00...0xDFFF).contains(second) else { throw lone }
        let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        guard let scalar = Unicode.Scalar(code) else { throw lone }
        return scalar
    }

    private mutating func codeUnit() throws(Failure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("expected four hexadecimal digits after '\\u'")
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }
}
