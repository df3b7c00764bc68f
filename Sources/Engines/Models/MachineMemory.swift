import Foundation

/// How much memory a new process may take on this machine.
public enum MachineMemory {
    /// Bytes the kernel says are available, further limited by the control group this process runs in.
    ///
    /// Source: proc(5) `MemAvailable`; cgroup v2 `memory.max` and `memory.current`. Nil when neither can be read.
    public static func availableBytes() -> UInt64? {
        let machine = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)).flatMap(available(inMeminfo:))
        guard let limit = number(at: "/sys/fs/cgroup/memory.max"),
            let used = number(at: "/sys/fs/cgroup/memory.current")
        else { return machine }
        let group = limit > used ? limit - used : 0
        return machine.map { min($0, group) } ?? group
    }

    static func available(inMeminfo text: String) -> UInt64? {
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ UInt64($0) })
        else { return nil }
        return kilobytes * 1024
    }

    /// Resident bytes of a process, or nil when it is gone. Source: proc_pid_statm(5).
    public static func residentBytes(processID: Int32) -> UInt64? {
        guard let text = try? String(contentsOfFile: "/proc/\(processID)/statm", encoding: .utf8),
            let pages = text.split(separator: " ").dropFirst().first.flatMap({ UInt64($0) })
        else { return nil }
        return pages * UInt64(sysconf(Int32(_SC_PAGESIZE)))
    }

    private static func number(at path: String) -> UInt64? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap {
            UInt64($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
