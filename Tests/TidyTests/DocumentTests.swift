import Foundation
import Testing

/// The documents stay true: every command and file they name exists.
struct DocumentTests {
    static let documents = ["README.md", "docs/ARCHITECTURE.md", "docs/THREAT-MODEL.md", "CONTRIBUTING.md"]

    @Test(arguments: documents) func filesNamedInDocumentsExist(_ path: String) throws {
        let text = try SourceTree.file(path).text
        let reference = /`((?:ops|docs|Sources|Tests|policies|plugins|\.ci)\/[A-Za-z0-9_.\/-]+)`/
        for match in text.matches(of: reference) {
            let named = String(match.output.1)
            let exists = FileManager.default.fileExists(atPath: SourceTree.root + "/" + named)
            #expect(exists, "\(path) names \(named), which does not exist")
        }
    }

    @Test func theMapNamesEveryTarget() throws {
        let map = try SourceTree.file("docs/ARCHITECTURE.md").text
        for target in DependencyTests.allowed.keys {
            #expect(map.contains("`Sources/\(target)`"), "docs/ARCHITECTURE.md does not say what \(target) holds")
        }
    }

    /// Runs `--help` for every `altiplano noun verb` of the README's code blocks.
    @Test func readmeCommandsExist() throws {
        let binary = SourceTree.root + "/.build/debug/altiplano"
        try #require(FileManager.default.isExecutableFile(atPath: binary), "build first: swift build")
        let commands = try Self.commands(in: SourceTree.file("README.md"))
        #expect(commands.count >= 5)
        for command in commands {
            let process = Process()
            process.executableURL = URL(filePath: binary)
            process.arguments = command + ["--help"]
            process.standardOutput = Pipe()
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "README names `altiplano \(command.joined(separator: " "))`")
        }
    }

    private static func commands(in readme: SourceTree.File) -> Set<[String]> {
        var isCode = false
        var commands: Set<[String]> = []
        for line in readme.lines {
            if line.hasPrefix("```") { isCode.toggle() }
            let words = line.trimmed.split(separator: " ").map(String.init)
            guard isCode, words.first.map({ $0 == "altiplano" || $0.hasSuffix("/altiplano") }) == true else { continue }
            let verbs = words.dropFirst().prefix { word in word.allSatisfy { $0.isLowercase && $0.isASCII } }
            if let noun = verbs.first { commands.insert(hasVerb(noun) ? Array(verbs.prefix(2)) : [noun]) }
        }
        return commands
    }

    private static func hasVerb(_ noun: String) -> Bool {
        ["tenant", "plan", "key", "assistant", "model", "worker", "usage", "db", "context", "policy", "audit"].contains(
            noun)
    }
}
