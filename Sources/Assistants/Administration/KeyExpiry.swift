import Foundations

/// Reads when a key ends: an ISO 8601 date-time, or a duration from now such as `30d`, `12h` or `90m`.
enum KeyExpiry {
    /// Ten years. A key meant to last longer has no expiry at all.
    static let maximumMilliseconds: Int64 = 3650 * 86_400_000

    private static let unitMilliseconds: [Character: Int64] = [
        "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000,
    ]

    /// - Throws: `ServiceError` with code `invalid_value` for text that is neither, a time that is not in the future,
    ///   and one further away than the bound.
    static func read(_ text: String, now: Timestamp) throws(ServiceError) -> Timestamp {
        guard let end = Timestamp(iso8601: text) ?? duration(text).map(now.adding(milliseconds:)) else {
            throw invalid(
                text, "use an ISO 8601 time such as 2027-01-31T00:00:00Z or a duration such as 30d, 12h or 90m")
        }
        guard end > now else { throw invalid(text, "it is not in the future; the time is \(now)") }
        guard end.milliseconds - now.milliseconds <= maximumMilliseconds else {
            throw invalid(text, "the bound is 3650 days; leave expires out for a key without an end")
        }
        return end
    }

    private static func duration(_ text: String) -> Int64? {
        guard let unit = text.last.flatMap({ unitMilliseconds[$0] }), let count = Int64(text.dropLast()), count >= 0
        else {
            return nil
        }
        // Past the bound anyway; the product of a larger count could overflow.
        guard count <= maximumMilliseconds / 1000 else { return maximumMilliseconds + 1 }
        return min(count * unit, maximumMilliseconds + 1)
    }

    private static func invalid(_ text: String, _ advice: String) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .invalidValue, "expires '\(text.prefix(64))' is not valid: \(advice)",
            parameter: "expires")
    }
}
