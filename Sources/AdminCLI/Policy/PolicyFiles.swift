import ArgumentParser
import Documents
import Foundation
import Foundations
import Policies

/// Policy files as commands take them.
enum PolicyFiles {
    /// Files found in a folder.
    private static let fileBound = Bound("policy files in one folder", limit: 10_000, unit: "files")

    /// A file that was read.
    struct Loaded: Sendable {
        var file: String
        var pack: PolicyPack
    }

    /// The files that paths stand for: of a folder its `*.yaml` and `*.yml`, also in folders below, by name. A folder
    /// without any stands for itself, so that it is one fault among those of other files.
    static func expand(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
            else { return [path] }
            guard let found = FileManager.default.enumerator(atPath: path) else { return [path] }
            let root = path.hasSuffix("/") ? path : path + "/"
            var files: [String] = []
            for case let name as String in found where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
                files.append(root + name)
                try fileBound.check(files.count)
            }
            return files.isEmpty ? [path] : files.sorted()
        }
    }

    /// Reads a file and checks all of it.
    ///
    /// - Throws: `DocumentProblems` with every mistake; that it cannot be read is one.
    static func read(_ file: String) async throws -> PolicyPack {
        let text: String
        do {
            text = try await TextFile.text(file, maximumBytes: PackDocument.sizeBound.limit, what: what)
        } catch let fault as TextFile.Unreadable {
            let hint = fault.isFolder ? "its policy files are those that end in .yaml or .yml" : fault.hint
            throw DocumentProblems([
                DocumentProblem(
                    line: fault.line, column: fault.column, path: "",
                    message: fault.message + (hint.map { "; \($0)" } ?? ""))
            ])
        }
        return try PackDocument.parse(text)
    }

    private static let what = "the policy file"

    /// The text of a file; `-` is standard input.
    static func text(_ file: String) async throws -> String {
        try await TextFile.read(
            file, maximumBytes: PackDocument.sizeBound.limit, what: what,
            hint: "a policy file is YAML; `altiplano policy check` reads one")
    }

    /// Reads files; every mistake of all of them is printed where it is.
    static func load(_ files: [String]) async throws -> [Loaded] {
        var loaded: [Loaded] = []
        var faulty = 0
        for file in files {
            do {
                loaded.append(Loaded(file: file, pack: try await read(file)))
            } catch let problems as DocumentProblems {
                report(problems.problems, in: file)
                faulty += problems.problems.count
            }
        }
        guard faulty == 0 else {
            throw CommandFailure("\(faulty) \(faulty == 1 ? "problem" : "problems") in the policy files")
        }
        return loaded
    }

    /// Prints problems where an editor finds them.
    static func report(_ problems: [DocumentProblem], in file: String) {
        for problem in problems {
            CommandEnvironment.current.writeError(
                "\(name(file)):\(problem.line):\(problem.column): \(problem.message)\n")
        }
    }

    static func name(_ file: String) -> String { file == "-" ? "<stdin>" : file }

    /// The rules of files, ready to read texts.
    static func program(_ files: [String]) async throws -> PolicyProgram {
        let rules = try await load(files).flatMap { loaded in
            loaded.pack.rules.map {
                PolicyProgram.BoundRule(rule: $0, packID: loaded.pack.id, packVersion: loaded.pack.version)
            }
        }
        do {
            return try PolicyProgram(rules)
        } catch {
            throw CommandFailure(
                "the patterns of \(files.map(name).joined(separator: ", ")) cannot be compiled: \(error)",
                hint: "shorten the pattern, or bound its repetitions with {m,n}")
        }
    }
}

/// A stage as an option's value.
struct StageArgument: ExpressibleByArgument {
    var stage: PolicyStage

    init(_ stage: PolicyStage) { self.stage = stage }

    init?(argument: String) {
        guard let stage = PolicyStage(rawValue: argument) else { return nil }
        self.stage = stage
    }

    var defaultValueDescription: String { stage.rawValue }
    static var allValueStrings: [String] { PolicyStage.allCases.map(\.rawValue) }
}

/// A language as an option's value: one that rules may have messages in.
struct LanguageArgument: ExpressibleByArgument {
    var language: String

    init(_ language: String) { self.language = language }

    init?(argument: String) {
        guard LocalizedText.languages.contains(argument) else { return nil }
        language = argument
    }

    var defaultValueDescription: String { language }
    static var allValueStrings: [String] { LocalizedText.languages }
}
