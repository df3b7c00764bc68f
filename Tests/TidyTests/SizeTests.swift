import Testing

/// A file over 400 lines or a function over 70 tells two stories.
struct SizeTests {
    static let longestFile = 400
    static let longestFunction = 70
    static let longestLine = 120

    @Test func filesAndFunctionsTellOneStory() {
        let files = SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests")
        #expect(!files.isEmpty)
        for file in files {
            #expect(file.lines.count <= Self.longestFile + 1, "\(file.path) has \(file.lines.count) lines")
            for (index, line) in file.lines.enumerated() where line.count > Self.longestLine {
                Issue.record("\(file.path):\(index + 1) has \(line.count) columns")
            }
            for function in Self.functions(of: file) where function.length > Self.longestFunction {
                Issue.record("\(file.path):\(function.line) is a function of \(function.length) lines")
            }
        }
    }

    /// The sources are formatted, so a function ends at the first closing brace with its own indentation.
    private static func functions(of file: SourceTree.File) -> [(line: Int, length: Int)] {
        file.lines.indices.compactMap { start in
            let line = file.lines[start]
            let words = line.trimmed.split(separator: " ").map(String.init)
            guard words.contains(where: { $0 == "func" || $0.hasPrefix("init(") }), !line.trimmed.hasPrefix("//")
            else { return nil }
            let closing = String(repeating: " ", count: line.indentation) + "}"
            guard let end = file.lines[start...].firstIndex(where: { $0 == closing }) else { return nil }
            let body = file.lines[start...end]
            // A protocol requirement has no body: what follows is the next declaration.
            let opens = body.first { $0.hasSuffix("{") && $0.indentation <= line.indentation + 4 }
            return opens == nil ? nil : (start + 1, body.count)
        }
    }
}
