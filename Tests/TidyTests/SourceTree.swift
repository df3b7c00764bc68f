import Foundation

/// The project's own files, as the tidy tests read them.
struct SourceTree {
    struct File {
        /// Relative to the project's folder.
        var path: String
        var lines: [String]
        var text: String { lines.joined(separator: "\n") }

        /// The target a source file belongs to: the folder under Sources/.
        var target: String { String(path.split(separator: "/")[1]) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The Swift files below a folder of the project.
    static func swiftFiles(under folder: String) -> [File] {
        files(under: folder).filter { $0.path.hasSuffix(".swift") }
    }

    static func files(under folder: String) -> [File] {
        let base = root + "/" + folder
        let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return names.sorted().compactMap { name in
            guard let text = try? String(contentsOfFile: base + "/" + name, encoding: .utf8) else { return nil }
            return File(path: folder + "/" + name, lines: text.components(separatedBy: "\n"))
        }
    }

    static func file(_ path: String) throws -> File {
        let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
        return File(path: path, lines: text.components(separatedBy: "\n"))
    }
}

extension String {
    var indentation: Int { prefix(while: { $0 == " " }).count }
    var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
