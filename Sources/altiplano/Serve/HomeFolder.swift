import Assistants
import Foundation
import Foundations
import Store

/// The folder a server keeps its files in; only its owner may read it.
struct HomeFolder: Sendable {
    let path: String

    var database: String { path + "/altiplano.sqlite" }
    var journal: String { path + "/journal" }
    var models: String { path + "/models" }

    /// Creates the folder, readable by its owner alone.
    ///
    /// - Throws: `ServiceError` naming the folder and what is wrong with it.
    init(path: String) throws {
        self.path = path
        for folder in [path, path + "/models", path + "/journal"] {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                // A folder that was there before may be open to others.
                try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
            } catch {
                throw ServiceError(
                    .unavailable, code: .internalError,
                    "cannot create the folder \(folder): \(error.localizedDescription); choose another with --home or "
                        + "ALTIPLANO_HOME")
            }
        }
    }

    /// The platform's admin key: made on the first start, read on later ones.
    func adminKey() throws -> String {
        let file = path + "/admin.key"
        if let text = try? String(contentsOfFile: file, encoding: .utf8) {
            let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard key.isEmpty || (key.utf8.count >= 32 && !key.contains(where: \.isWhitespace)) else {
                throw ServiceError(
                    .conflict, code: .invalidValue,
                    "\(file) does not hold a key (one word of at least 32 characters); remove it and a new one is made"
                )
            }
            if !key.isEmpty {
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
                return key
            }
        }
        let key = KeyHasher.newPlatformKey()
        try writePrivately(key + "\n", to: file)
        return key
    }

    /// The key that stored texts are encrypted with: made on the first start, read on later ones.
    func sealingKey() throws -> [UInt8] {
        let file = path + "/sealing.key"
        // A key that is there and cannot be read must not be replaced: what is sealed under it would be lost.
        if FileManager.default.fileExists(atPath: file) {
            let text = try String(contentsOfFile: file, encoding: .utf8)
            guard let key = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                throw ServiceError(
                    .conflict, code: .invalidValue,
                    "\(file) does not hold a key in base64; restore it: what was stored under it cannot be read without"
                )
            }
            return Array(key)
        }
        let key = Sealing.newKey()
        try writePrivately(Data(key).base64EncodedString() + "\n", to: file)
        return key
    }

    /// Tells commands on this machine where the server is.
    func announce(url: String, startedAt: Timestamp) throws {
        let content: JSONValue = [
            "url": .string(url), "pid": .integer(Int64(getpid())), "started_at": .string(startedAt.description),
        ]
        var writer = JSONWriter()
        writer.value(content)
        try writePrivately(String(decoding: writer.bytes, as: UTF8.self) + "\n", to: path + "/server.json")
    }

    /// Announces as soon as that can be done: a full disk is made free some day.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    func announceLater(url: String, startedAt: Timestamp, every interval: Duration) async throws {
        while true {
            try await Task.sleep(for: interval)
            do {
                return try announce(url: url, startedAt: startedAt)
            } catch {
                // It was logged when it failed for the first time.
                continue
            }
        }
    }

    func withdrawAnnouncement() {
        // A file that is already gone is what was wanted.
        try? FileManager.default.removeItem(atPath: path + "/server.json")
    }

    /// Replaces a file in one step, so that no reader sees half of it.
    private func writePrivately(_ text: String, to file: String) throws {
        let temporary = file + ".\(getpid()).new"
        guard
            FileManager.default.createFile(
                atPath: temporary, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
            rename(temporary, file) == 0
        else {
            throw ServiceError(
                .unavailable, code: .internalError, "cannot write \(file): \(String(cString: strerror(errno)))")
        }
    }
}
