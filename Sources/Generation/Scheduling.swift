/// How the scheduler treats a tenant's requests among those of others.
public struct SchedulingShare: Sendable, Hashable, Codable {
    /// Classes above all shares: a lower class gets what the higher ones leave of a step's time, is admitted after
    /// them, and gives up its cells for them.
    public enum Priority: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        case low, normal, high

        public static func < (left: Priority, right: Priority) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The smallest and largest weight.
    public static let weightBounds = 1...1000

    /// Service in proportion to the weights of the tenants that ask for it at the same time.
    public var weight: Int
    public var priority: Priority

    public init(weight: Int = 1, priority: Priority = .normal) {
        self.weight = weight
        self.priority = priority
    }
}

/// A prompt's beginning that the worker keeps in its cache: an assistant's system prompt.
public struct PinnedPrefix: Sendable, Hashable, Codable {
    /// Whose prefix it is, such as the assistant's id. A new prefix of the same owner takes the old one's place.
    public var owner: String

    public init(owner: String) { self.owner = owner }
}
