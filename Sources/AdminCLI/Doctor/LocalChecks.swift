import Foundation

/// What can be checked on this machine without asking the server.
struct LocalChecks {
    /// Less free space than this is worth a warning, and less than a tenth of it is a failure.
    static let wantedDiskBytes: UInt64 = 2 << 30
    /// Less available memory than this is worth a warning: the smallest models need about as much.
    static let wantedMemoryBytes: UInt64 = 1 << 30

    let home: HomeFolder

    /// Every check, in the order they are shown.
    func all() -> [CheckView] { [homeFolder(), adminKey(), disk(), memory()] }

    private func homeFolder() -> CheckView {
        let files = FileManager.default
        guard files.fileExists(atPath: home.path) else {
            return CheckView(
                part: "home", status: .warn, detail: "\(home.path) does not exist: no server has run here",
                advice: "altiplano serve makes it; to use a server elsewhere: altiplano login URL")
        }
        guard files.isWritableFile(atPath: home.path) else {
            return CheckView(
                part: "home", status: .fail, detail: "\(home.path) is not writable for this user",
                advice: "run as the user that owns it, or give another folder with --home")
        }
        return CheckView(part: "home", status: .ok, detail: home.path)
    }

    private func adminKey() -> CheckView {
        guard FileManager.default.fileExists(atPath: home.keyFile) else {
            return CheckView(
                part: "admin key", status: .warn, detail: "there is no \(home.keyFile)",
                advice: "altiplano serve makes it on its first start")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: home.keyFile)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else {
            return CheckView(
                part: "admin key", status: .fail,
                detail: "\(home.keyFile) has mode \(String(mode, radix: 8)): others can read or change it",
                advice: "chmod 600 \(home.keyFile), and change the key if others may have read it")
        }
        do {
            _ = try KeyFile.read(home.keyFile)
            return CheckView(part: "admin key", status: .ok, detail: "\(home.keyFile), readable by its owner alone")
        } catch {
            return CheckView(part: "admin key", status: .fail, detail: error.message, advice: error.hint)
        }
    }

    private func disk() -> CheckView {
        let folder = FileManager.default.fileExists(atPath: home.path) ? home.path : "/"
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.uint64Value else {
            return CheckView(
                part: "disk", status: .warn, detail: "cannot tell the free space of \(folder)", advice: nil)
        }
        let detail = "\(Quantity.bytes(free)) free where \(folder) is"
        if free >= Self.wantedDiskBytes { return CheckView(part: "disk", status: .ok, detail: detail) }
        return CheckView(
            part: "disk", status: free < Self.wantedDiskBytes / 10 ? .fail : .warn, detail: detail,
            advice:
                "free some space: below \(Quantity.bytes(Self.wantedDiskBytes)) the database may not be able to grow")
    }

    private func memory() -> CheckView {
        guard let available = Self.availableMemory() else {
            return CheckView(part: "memory", status: .warn, detail: "cannot tell the available memory", advice: nil)
        }
        let detail = "\(Quantity.bytes(available)) available"
        if available >= Self.wantedMemoryBytes { return CheckView(part: "memory", status: .ok, detail: detail) }
        return CheckView(
            part: "memory", status: .warn, detail: detail,
            advice: "below \(Quantity.bytes(Self.wantedMemoryBytes)) a model may not load; stop what is not needed")
    }

    /// `MemAvailable` of proc(5): what can be had without swapping.
    private static func availableMemory() -> UInt64? {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
            let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ UInt64($0) })
        else { return nil }
        return kibibytes * 1024
    }
}
