import Foundations
import Testing

@testable import Assistants

/// Names and values of JSON, read one by one and written back where they stood.
struct JSONReadingTests {
    private static func read(_ text: String, _ map: (String) -> String) -> String {
        var reading = JSONReading(text)
        for token in reading.indices { reading.take(map(reading.text(of: token)), for: token) }
        return reading.result
    }

    /// What no rule rewrites stays byte by byte, also where it is no JSON.
    @Test(arguments: [
        #"{"id": 18446744073709551615, "x": 1.10, "y":-0,"z":1e400,"e":""}"#, #"[1,2,{"a":[true,null]}]"#, "", "{",
        #""open"#,
        #"{"a":1,"a":2}"#, "não é \"JSON\", são 5 textos \\ 7", #"{"s":"\ud800 \u00e7 \/ \q"}"#, "\u{FEFF}{\"a\":[",
        String(repeating: "[", count: 2000) + "7" + String(repeating: "]", count: 2000),
    ])
    func whatIsNotRewrittenStays(_ text: String) {
        #expect(Array(Self.read(text) { $0 }.utf8) == Array(text.utf8))
    }

    @Test func valuesAreReadBehindTheirNames() {
        var seen: [String] = []
        _ = Self.read(#"{"a":{"b":["x",3],"c":"y"},"d":[{"e":true}, "z"], "f\u0067":"\n"} "k" 5"#) {
            seen.append($0)
            return $0
        }
        #expect(
            seen == [
                "a", "b", "b: x", "b: 3", "c", "c: y", "d", "e", "d: z", "fg", "fg: \n", "k", "5",
            ])
    }

    /// Names that are hidden stay apart, and their values stay what they are.
    @Test func hiddenNamesKeepTheirValues() {
        let hide = { (text: String) in text.replacing("HUSH1", with: "[R]").replacing("HUSH2", with: "[R]") }
        #expect(
            Self.read(#"{"HUSH1":"a","HUSH2":"b","x":{"HUSH1":5}}"#, hide) == #"{"[R]":"a","[R] 2":"b","x":{"[R]":5}}"#)
        #expect(Self.read(#"{"a":"is HUSH1"}"#, hide) == #"{"a":"is [R]"}"#)
        let words = { (text: String) in text.replacing(/[a-z]+/, with: "#") }
        #expect(Self.read(#"{"ab":"cd ef","gh":1}"#, words) == ##"{"#":"# #","# 2":1}"##)
    }

    /// Tens of thousands of hidden names take no longer than others.
    @Test func manyHiddenNamesStayApart() {
        let members = (0..<20_000).map { "\"HUSH\($0)\":0" }.joined(separator: ",")
        let read = Self.read("{\(members)}") { $0.hasPrefix("HUSH") && !$0.contains(":") ? "[R]" : $0 }
        #expect(read.hasPrefix(#"{"[R]":0,"[R] 2":0,"[R] 3":0,"#) && read.hasSuffix(#""[R] 20000":0}"#))
    }

    @Test func whatIsRewrittenIsAString() {
        let text = #"{"n": 52998224725, "q": "a\"b", "big": 18446744073709551615}"#
        let read = Self.read(text) { $0.replacing("52998224725", with: "<\"1\">").replacing("a\"b", with: "c\\d") }
        #expect(read == #"{"n": "<\"1\">", "q": "c\\d", "big": 18446744073709551615}"#)
    }
}
