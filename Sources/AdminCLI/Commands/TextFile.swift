import Foundation

/// A file that a command takes with `-f`.
enum TextFile {
    /// - Parameters:
    ///   - file: its path; `-` is standard input.
    ///   - what: what it is, for messages.
    ///   - hint: what to do when it cannot be read.
    static func read(_ file: String, maximumBytes: Int, what: String, hint: String) async throws -> String {
        if file == "-" {
            return try await CommandEnvironment.current.input.readAll(maximumBytes: maximumBytes, what: what)
        }
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: file))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw CommandFailure("cannot read \(file): \(reason)", hint: hint)
        }
        guard data.count <= maximumBytes else {
            throw CommandFailure("\(file) has \(data.count) bytes; the bound is \(maximumBytes) bytes")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure("\(file) is not UTF-8 text", hint: "save the file as UTF-8")
        }
        return text
    }
}
