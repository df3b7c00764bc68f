import Foundations

/// What stands under `id` in a line of JSON, as the answer to the line repeats it.
enum LineIdentifier {
    /// - Parameters:
    ///   - value: what the parser made of it.
    ///   - line: an object that the parser has read, so that it is well formed.
    /// - Returns: JSON; a number digit for digit, where the value would be rounded.
    static func text(_ value: JSONValue, in line: [UInt8]) -> [UInt8] {
        guard case .double = value, let digits = number(in: line), !digits.isEmpty else { return value.encodedBytes }
        return digits
    }

    private static func number(in line: [UInt8]) -> [UInt8]? {
        var depth = 0
        var place = 0
        while place < line.count {
            switch line[place] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                let start = place + 1
                place = end(ofStringAt: start, line)
                if depth == 1, line[start..<place].elementsEqual("id".utf8) {
                    let rest = line[min(place + 1, line.count)...].drop(while: isSpace)
                    if rest.first == UInt8(ascii: ":") {
                        return Array(rest.dropFirst().drop(while: isSpace).prefix(while: isOfNumber))
                    }
                }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// The place of the closing quote.
    private static func end(ofStringAt start: Int, _ line: [UInt8]) -> Int {
        var place = start
        while place < line.count, line[place] != UInt8(ascii: "\"") {
            place += line[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place, line.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func isOfNumber(_ byte: UInt8) -> Bool { "+-.0123456789eE".utf8.contains(byte) }
}
