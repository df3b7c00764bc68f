import Foundation

/// The servers this user has logged in to, in `$XDG_CONFIG_HOME/altiplano/contexts.json`, readable by them alone.
struct ContextStore: Sendable {
    struct Context: Codable, Sendable, Hashable {
        var url: String
        var key: String
        var caFile: String?
    }

    struct Contexts: Codable, Sendable, Hashable {
        var current: String?
        var contexts: [String: Context] = [:]
    }

    let path: String

    init(variables: [String: String]) {
        let home = variables["HOME"] ?? "/root"
        let configuration = HomeFolder.nonEmpty(variables["XDG_CONFIG_HOME"]) ?? "\(home)/.config"
        path = "\(configuration)/altiplano/contexts.json"
    }

    func load() throws(CommandFailure) -> Contexts {
        guard let data = FileManager.default.contents(atPath: path) else { return Contexts() }
        do {
            return try JSONDecoder().decode(Contexts.self, from: data)
        } catch {
            throw CommandFailure("cannot read \(path): \(error)", hint: "correct or remove the file, then log in again")
        }
    }

    /// Replaces the file at once, so that a crash leaves the old one, with mode 0600 from its first byte.
    func save(_ contexts: Contexts) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(contexts)
        let draft = "\(path).\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: draft, contents: data, attributes: [.posixPermissions: 0o600]),
            rename(draft, path) == 0
        else {
            let reason = String(cString: strerror(errno))
            throw CommandFailure("cannot write \(path): \(reason)", hint: "check that \(folder) is yours and writable")
        }
    }

    func current() throws(CommandFailure) -> (name: String, context: Context)? {
        let contexts = try load()
        guard let name = contexts.current, let context = contexts.contexts[name] else { return nil }
        return (name, context)
    }
}
