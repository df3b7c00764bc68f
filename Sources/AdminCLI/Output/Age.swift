import Foundations

/// How long ago something was, in the two largest units: `3d4h`, `12m5s`.
enum Age {
    static func text(since iso8601: String, now: Timestamp) -> String {
        guard let start = Timestamp(iso8601: iso8601) else { return iso8601 }
        return text(milliseconds: now.milliseconds - start.milliseconds)
    }

    static func text(milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds / 1000)
        let parts = [
            (seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s"),
        ]
        guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0s" }
        return parts[first...].prefix(2).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    }
}
