import Foundation

/// Reads a key from a file that holds nothing else.
enum KeyFile {
    static let maximumBytes = 4096

    static func read(_ path: String) throws(CommandFailure) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            let reason = String(cString: strerror(errno))
            throw CommandFailure(
                "cannot read the key file \(path): \(reason)",
                hint: "it belongs to the user that runs the server; run as that user or give --admin-key-file")
        }
        guard data.count <= maximumBytes else {
            throw CommandFailure("\(path) has \(data.count) bytes; a key file has at most \(maximumBytes)")
        }
        let key = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !key.isEmpty, key.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw CommandFailure("\(path) does not hold a key: one line of visible ASCII characters is expected")
        }
        return key
    }
}
