import Testing

/// What a reviewer would otherwise say twice.
struct HouseRuleTests {
    /// A rule, and where it does not apply.
    struct Rule: Sendable, CustomTestStringConvertible {
        var pattern: String
        var why: String
        var testDescription: String { pattern }
    }

    static let forbidden = [
        Rule(pattern: #"\b(TODO|FIXME|XXX)\b"#, why: "finish it or file it"),
        Rule(pattern: #"\btry!"#, why: "throw a ServiceError instead"),
        Rule(pattern: #"\bas! "#, why: "use as? and say what was found instead"),
        Rule(pattern: #"\b(fatalError|preconditionFailure)\("#, why: "nothing from outside may end the process"),
        Rule(pattern: #"\busleep\(|Thread\.sleep"#, why: "wait for the event"),
    ]

    @Test(arguments: forbidden) func sourcesKeepTheRule(_ rule: Rule) throws {
        let pattern = try Regex(rule.pattern)
        for file in SourceTree.swiftFiles(under: "Sources") {
            for (index, line) in file.lines.enumerated() where line.contains(pattern) {
                // A StaticString is written in the source: what it says never came from outside.
                if index > 0, file.lines[index - 1].contains("StaticString") { continue }
                Issue.record("\(file.path):\(index + 1): \(rule.pattern): \(rule.why)")
            }
        }
    }

    /// An unchecked promise to the compiler carries the invariant that makes it true, on the same line or the one
    /// before.
    @Test func uncheckedPromisesSayWhy() throws {
        let promise = try Regex(#"@unchecked Sendable|nonisolated\(unsafe\)"#)
        for file in SourceTree.swiftFiles(under: "Sources") {
            for (index, line) in file.lines.enumerated() where line.contains(promise) {
                let before = index > 0 ? file.lines[index - 1] : ""
                if !line.contains("//"), !before.contains("//") {
                    Issue.record("\(file.path):\(index + 1): say which invariant makes this true")
                }
            }
        }
    }

    /// Public types and functions are documented; a conformance takes its documentation from the protocol.
    @Test func publicAPIIsDocumented() throws {
        let files = SourceTree.swiftFiles(under: "Sources")
        let inherited = Self.requirements(of: files).union([
            "encode", "hash", "next", "makeAsyncIterator", "run", "validate", "write", "channelRead",
        ])
        let declaration = try Regex(
            #"^\s*(?:@\w+(?:\([^)]*\))? )*public (?:static |final |mutating |nonisolated |indirect )*"#
                + #"(struct|enum|actor|class|protocol|func) (\w+|[<=>]+)"#
        )
        for file in files {
            for (index, line) in file.lines.enumerated() {
                guard let match = line.firstMatch(of: declaration) else { continue }
                let name = match.output[2].substring.map(String.init) ?? ""
                let isFunction = match.output[1].substring == "func"
                if isFunction, inherited.contains(name) || !(name.first?.isLetter ?? false) { continue }
                if !Self.isDocumented(index, in: file) {
                    Issue.record("\(file.path):\(index + 1): '\(name)' is public and has no documentation")
                }
            }
        }
    }

    private static func isDocumented(_ index: Int, in file: SourceTree.File) -> Bool {
        var line = index - 1
        while line >= 0, file.lines[line].trimmed.hasPrefix("@") { line -= 1 }
        return line >= 0 && file.lines[line].trimmed.hasPrefix("///")
    }

    /// The names of the functions our own protocols require.
    private static func requirements(of files: [SourceTree.File]) -> Set<String> {
        var names: Set<String> = []
        for file in files {
            var inProtocol = false
            for line in file.lines {
                if line.contains("protocol "), line.hasSuffix("{") { inProtocol = true }
                if line == "}" { inProtocol = false }
                let words = line.trimmed.split(separator: " ").map(String.init)
                if inProtocol, let position = words.firstIndex(of: "func"), words.count > position + 1 {
                    names.insert(String(words[position + 1].prefix(while: { $0.isLetter || $0.isNumber })))
                }
            }
        }
        return names
    }
}
