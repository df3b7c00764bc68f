import Engines
import Foundation
import Foundations
import Yams

/// What `altiplano serve` runs with. Each setting comes from the first that has it: the flag, the environment
/// (`ALTIPLANO_*`), altiplano.yaml, the default.
struct ServeConfiguration: Sendable, Equatable {
    var home: String
    var host: String
    var port: Int
    /// `postgres://...`, or nil for SQLite in the home folder.
    var database: String?
    /// The model that stays loaded although no assistant uses it; nil for none.
    var model: String?
    /// The model for embeddings, by name or path; nil takes the starter model where it is installed.
    var embeddingModel: String?
    var contextCells: Int?
    var sequences: Int
    var threads: Int?
    /// In MiB.
    var hostCache: Int?
    /// In milliseconds.
    var interTokenTarget: Int?
    var sharesPrefixes: Bool?
    /// In tokens.
    var fairnessWindow: Int?
    var workers: Int
    var tlsCertificate: String?
    var tlsKey: String?
    /// How long a guard or embedding model may take for one question of a policy.
    var policyModelSeconds: Int
    var drainSeconds: Int
    var logLevel: String

    /// The settings' names: as flags with dashes, as ALTIPLANO_ variables in capitals, and in altiplano.yaml.
    static let names = [
        "home", "listen", "database", "model", "embedding_model", "context", "sequences", "threads", "host_cache",
        "inter_token_target", "prefix_cache", "fairness_window", "workers", "tls_cert", "tls_key",
        "policy_model_seconds", "drain_seconds", "log_level",
    ]

    /// - Parameters:
    ///   - flags: what the command line set, by name.
    ///   - environment: the process environment.
    ///   - readFile: the contents of a file, or nil when there is none.
    /// - Throws: `ServiceError` naming the setting, where it was set, and what it may be.
    init(
        flags: [String: String], environment: [String: String],
        readFile: (String) -> String? = { try? String(contentsOfFile: $0, encoding: .utf8) }
    ) throws {
        let home = flags["home"] ?? environment["ALTIPLANO_HOME"] ?? Self.defaultHome(environment)
        let path = home + "/altiplano.yaml"
        let file = try readFile(path).map { try Self.settings(inYAML: $0, path: path) } ?? [:]
        let settings = SettingLookup(flags: flags, environment: environment, file: file, path: path)
        self.home = home
        (host, port) = try Self.address(settings["listen"] ?? ("127.0.0.1:8080", "the default"))
        database = settings["database"]?.value
        model = settings["model"]?.value
        embeddingModel = settings["embedding_model"]?.value
        contextCells = try settings.integer("context", in: 64...16_777_216)
        sequences = try settings.integer("sequences", in: 1...254) ?? WorkerConfiguration.defaultSequences
        threads = try settings.integer("threads", in: 1...1024)
        hostCache = try settings.integer("host_cache", in: 0...1_048_576)
        interTokenTarget = try settings.integer("inter_token_target", in: 1...10_000)
        sharesPrefixes = try settings.onOrOff("prefix_cache")
        fairnessWindow = try settings.integer("fairness_window", in: 1...1_000_000)
        workers = try settings.integer("workers", in: 1...64) ?? 4
        tlsCertificate = settings["tls_cert"]?.value
        tlsKey = settings["tls_key"]?.value
        policyModelSeconds = try settings.integer("policy_model_seconds", in: 1...600) ?? 30
        drainSeconds = try settings.integer("drain_seconds", in: 0...3600) ?? 30
        logLevel = settings["log_level"]?.value ?? "info"
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw Self.wrong("tls_cert and tls_key go together: only one of them is set")
        }
    }

    /// The XDG base directory for data, as the specification has it.
    static func defaultHome(_ environment: [String: String]) -> String {
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/altiplano" }
        return (environment["HOME"] ?? "/root") + "/.local/share/altiplano"
    }

    private static func address(_ setting: (value: String, source: String)) throws -> (String, Int) {
        guard let colon = setting.value.lastIndex(of: ":"),
            let port = Int(setting.value[setting.value.index(after: colon)...]), (0...65_535).contains(port)
        else {
            throw wrong(
                "listen is '\(setting.value)' (from \(setting.source)); it must be HOST:PORT, such as 127.0.0.1:8080")
        }
        let host = setting.value[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return (host.isEmpty ? "127.0.0.1" : host, port)
    }

    private static func settings(inYAML text: String, path: String) throws -> [String: String] {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw wrong("\(path) is not YAML: \(error)")
        }
        guard let node else { return [:] }
        guard let mapping = node.mapping else { throw wrong("\(path) must be a mapping of settings") }
        var settings: [String: String] = [:]
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard let name = key.string, names.contains(name), name != "home" else {
                throw wrong(
                    "\(path):\(line): unknown setting '\(key.string ?? "?")'; known are "
                        + names.dropFirst().joined(separator: ", "))
            }
            guard let text = value.scalar?.string else { throw wrong("\(path):\(line): '\(name)' must be one value") }
            settings[name] = text
        }
        return settings
    }

    static func wrong(_ message: String) -> ServiceError {
        ServiceError(.invalidRequest, code: .invalidValue, message)
    }
}

/// Finds a setting in the order flag, environment, file, and remembers where it was.
private struct SettingLookup {
    var flags: [String: String]
    var environment: [String: String]
    var file: [String: String]
    var path: String

    subscript(name: String) -> (value: String, source: String)? {
        let variable = "ALTIPLANO_" + name.uppercased()
        if let value = flags[name] { return (value, "--" + name.replacing("_", with: "-")) }
        if let value = environment[variable], !value.isEmpty { return (value, variable) }
        return file[name].map { ($0, path) }
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let (value, source) = self[name] else { return nil }
        guard let number = Int(value), range.contains(number) else {
            throw ServeConfiguration.wrong(
                "\(name) is '\(value)' (from \(source)); it must be a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound)")
        }
        return number
    }

    func onOrOff(_ name: String) throws -> Bool? {
        guard let (value, source) = self[name] else { return nil }
        switch value {
        case "on": return true
        case "off": return false
        default: throw ServeConfiguration.wrong("\(name) is '\(value)' (from \(source)); it must be on or off")
        }
    }
}
