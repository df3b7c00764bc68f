import Foundation

/// The folder where a server on this machine keeps its state.
struct HomeFolder: Sendable {
    /// What a running server says of itself in `server.json`.
    struct RunningServer: Codable, Sendable {
        var url: String
        var pid: Int32
        var startedAt: String
    }

    let path: String

    /// - Parameters:
    ///   - flag: `--home`, when it was given.
    ///   - variables: the process environment.
    init(flag: String?, variables: [String: String]) {
        if let chosen = flag ?? Self.nonEmpty(variables["ALTIPLANO_HOME"]) {
            path = URL(filePath: chosen).standardizedFileURL.path
        } else {
            let data = Self.nonEmpty(variables["XDG_DATA_HOME"]) ?? "\(variables["HOME"] ?? "/root")/.local/share"
            path = "\(data)/altiplano"
        }
    }

    var keyFile: String { "\(path)/admin.key" }
    var serverFile: String { "\(path)/server.json" }

    /// The server that runs on this home, or nil when none does.
    ///
    /// A server that was killed leaves its file behind, so its process is looked for as well.
    func runningServer() throws(CommandFailure) -> RunningServer? {
        guard let data = FileManager.default.contents(atPath: serverFile) else { return nil }
        let server: RunningServer
        do {
            server = try WireFormat.decoder.decode(RunningServer.self, from: data)
        } catch {
            throw CommandFailure(
                "cannot read \(serverFile): \(error)", hint: "restart the server: it writes the file again")
        }
        let isRunning = kill(server.pid, 0) == 0 || errno == EPERM
        return isRunning ? server : nil
    }

    static func nonEmpty(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}
