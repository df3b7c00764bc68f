import Foundation

/// Amounts as people read them.
enum Quantity {
    /// Such as `92.0 MiB`: powers of 1024, one decimal.
    static func bytes(_ count: UInt64) -> String {
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        var value = Double(count)
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return unit == 0 ? "\(count) B" : String(format: "%.1f %@", value, units[unit])
    }

    /// Such as `61%`; nothing of nothing is 0%.
    static func percent(_ part: Int, of whole: Int) -> String {
        whole > 0 ? "\(Int((100 * Double(part) / Double(whole)).rounded()))%" : "0%"
    }

    /// Such as `41.2` or `1203`: one decimal as long as that tells something.
    static func rate(_ value: Double) -> String { String(format: value < 99.95 ? "%.1f" : "%.0f", value) }

    /// Such as `1.2 s` or `3m20s`.
    static func duration(milliseconds: Int) -> String {
        milliseconds < 60_000
            ? String(format: "%.1f s", Double(milliseconds) / 1000) : Age.text(milliseconds: Int64(milliseconds))
    }
}
