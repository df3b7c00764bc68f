import Foundations
import Testing

struct JSONValueTests {
    @Test func membersKeepTheirOrder() throws {
        let text = "{\"z\":1,\"a\":2,\"m\":{\"y\":[],\"b\":null}}"
        let value = try JSONValue(parsing: text)
        #expect(value.objectValue?.names == ["z", "a", "m"])
        #expect(value.encodedText == text)
    }

    @Test func replacingAMemberKeepsItsPlace() {
        var object = JSONObject([.init("a", 1), .init("b", 2)])
        object["a"] = 3
        object["c"] = 4
        object["b"] = nil
        #expect(object.names == ["a", "c"])
        #expect(object["a"] == 3)
        #expect(object["b"] == nil)
    }

    static let strings: [(String, String)] = [
        ("São Paulo 🥖", "\"São Paulo 🥖\""), ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""),
        ("\u{8}\t\n\u{C}\r\0\u{1F}", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\""), ("", "\"\""),
        ("e\u{301}", "\"e\u{301}\""),
    ]

    @Test(arguments: strings)
    func onlyWhatMustBeIsEscaped(text: String, json: String) throws {
        #expect(Array(JSONValue.string(text).encodedText.utf8) == Array(json.utf8))
        #expect(try JSONValue(parsing: json) == .string(text))
    }

    static let decimals: [Double] = [0.1, -1.5, 1e300, .leastNonzeroMagnitude, 123456789.125, -0.0]

    @Test(arguments: decimals)
    func decimalsReadBackAsTheyWere(number: Double) throws {
        let text = JSONValue.double(number).encodedText
        #expect(try JSONValue(parsing: text).doubleValue == number)
    }

    @Test func whatJSONHasNoNumberForIsNull() {
        #expect(JSONValue.double(.nan).encodedText == "null")
        #expect(JSONValue.double(.infinity).encodedText == "null")
        #expect(JSONValue.integer(.min).encodedText == "-9223372036854775808")
    }

    @Test func aWriterIsReusedWithoutItsText() {
        var writer = JSONWriter()
        writer.value(["a": [true, nil, 1.5]])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":[true,null,1.5]}")
        writer.reset()
        writer.number(7)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "7")
    }
}
