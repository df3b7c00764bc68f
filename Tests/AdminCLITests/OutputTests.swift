import Foundation
import Foundations
import Testing
import Yams

@testable import AdminCLI

struct OutputTests {
    // MARK: Width

    @Test(arguments: [
        ("ação", 4), ("ac\u{327}a\u{303}o", 4), ("", 0), ("日本", 4), ("🇧🇷", 2), ("👩‍💻", 2), ("a\u{200B}b", 2), ("…", 1),
    ])
    func columnsOfText(_ text: String, _ columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }

    @Test(arguments: [
        ("atenção", 7, "atenção"), ("atenção", 6, "atenç…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("abc", 1, "…"),
        ("abc", 0, ""),
    ])
    func truncation(_ text: String, _ limit: Int, _ expected: String) {
        #expect(TextWidth.truncate(text, to: limit) == expected)
        #expect(TextWidth.columns(TextWidth.truncate(text, to: limit)) <= limit)
    }

    // MARK: Tables

    private func table() -> Table {
        var table = Table([.left("name"), .right("calls"), .left("detail")], emptyNotice: "nothing")
        table.append(["ação", "7", "um detalhe muito longo que não cabe em uma linha estreita"])
        table.append(["b", "1234", ""])
        return table
    }

    /// Nothing that is printed steers the terminal or turns what follows around.
    @Test func controlsAndDirectionsAreBlanks() {
        #expect(TextWidth.printable("a\u{1B}[31mb\nc\u{202E}d\u{2066}e\u{200F}f") == "a [31mb c d e f")
        #expect(TextWidth.printable("ção 👩‍👩‍👧 שלום") == "ção 👩‍👩‍👧 שלום")
    }

    @Test func columnsLineUpWithoutBordersOrTrailingSpaces() {
        let lines = table().text(fitting: nil).split(separator: "\n")
        #expect(lines[0] == "NAME   CALLS   DETAIL")
        #expect(lines[1] == "ação       7   um detalhe muito longo que não cabe em uma linha estreita")
        #expect(lines[2] == "b       1234   -")
    }

    @Test(arguments: 30...90) func linesFitTheTerminal(_ width: Int) {
        let lines = table().text(fitting: width).split(separator: "\n")
        #expect(lines.allSatisfy { TextWidth.columns(String($0)) <= width })
        #expect(lines[1].hasPrefix("ação       7   um"), "short columns stay whole")
    }

    @Test func aTerminalTooNarrowForAnythingStillGetsATable() {
        #expect(table().text(fitting: 3).split(separator: "\n").count == 3)
    }

    @Test func cellsCannotSteerTheTerminal() {
        var table = Table([.left("name")], emptyNotice: "")
        table.append(["a\u{1B}[2Jb\nc"])
        #expect(table.text(fitting: nil) == "NAME\na [2Jb c\n")
    }

    // MARK: Ages and amounts

    @Test(arguments: [
        (0, "0s"), (999, "0s"), (59_000, "59s"), (60_000, "1m"), (725_000, "12m5s"), (3_600_000, "1h"),
        (273_600_000, "3d4h"), (259_205_000, "3d"), (-5000, "0s"),
    ])
    func ages(_ milliseconds: Int, _ text: String) { #expect(Age.text(milliseconds: Int64(milliseconds)) == text) }

    @Test(arguments: [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (96_468_992, "92.0 MiB")])
    func bytes(_ count: UInt64, _ text: String) { #expect(Quantity.bytes(count) == text) }

    // MARK: YAML

    @Test func yamlReadsBackAsTheSameValue() throws {
        let texts = [
            "true", "12", "null", "", "~", "não", "1.5", "a: b", "- a", "linha 1\nlinha 2\n", "2026-01-01", "#x", "'",
            "\t",
            " x ", "yes", "0x1F", "é\u{7F}", "@a", "%a", "!a", "&a", "*a",
        ]
        let object: [String: JSONNode] = [
            "texts": .array(texts.map(JSONNode.string)), "whole": .integer(7), "part": .number(0.25), "none": .null,
            "truth": .bool(true), "empty": .object([:]), "list": .array([]),
        ]
        let json = String(decoding: try WireFormat.encoder.encode(object), as: UTF8.self)
        let yaml = try YAMLText.from(json: json)
        let back = try YAMLDecoder().decode([String: YAMLBack].self, from: yaml)
        #expect(back["texts"]?.texts == texts)
        #expect(yaml.contains("whole: 7\n") && yaml.contains("none: null\n") && yaml.contains("truth: true\n"))
        #expect(!yaml.contains("{\""), "block style: \(yaml)")
    }

    /// Only the list of texts is compared by type: a text must come back as a text.
    private enum YAMLBack: Decodable {
        case list([String]), other

        init(from decoder: any Decoder) throws {
            if var items = try? decoder.unkeyedContainer() {
                var texts: [String] = []
                while !items.isAtEnd { texts.append(try items.decode(String.self)) }
                self = .list(texts)
            } else {
                self = .other
            }
        }

        var texts: [String]? {
            if case .list(let texts) = self { texts } else { nil }
        }
    }

    @Test func keysOfASpecificationAreLeftAlone() throws {
        let json =
            #"{"tenant":"t","assistant":"a","revision":1,"changed":true,"created":true,"dry_run":false,"#
            + #""difference":[],"specification":{"max_tokens":5,"camelCase":1,"a_b":{"c_d":null}}}"#
        let view = try WireFormat.decoder.decode(DeploymentView.self, from: Data(json.utf8))
        let back = String(decoding: try WireFormat.encoder.encode(view), as: UTF8.self)
        for name in ["\"max_tokens\" : 5", "\"camelCase\" : 1", "\"c_d\" : null", "\"dry_run\" : false"] {
            #expect(back.contains(name), "\(name) in \(back)")
        }
    }
}
