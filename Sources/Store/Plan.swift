public import Foundations

/// What tenants are on: policies may hold for all tenants of a plan.
public struct Plan: Sendable, Hashable {
    public var id: String
    /// What people call it: unique among plans, lower-case, at most 63 characters.
    public var name: String
    /// What it is for, in the operator's words.
    public var description: String?
    public var createdAt: Timestamp

    public init(id: String, name: String, description: String? = nil, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.description = description
        self.createdAt = createdAt
    }

    /// The plan as a tenant refers to it.
    public var reference: PlanReference { PlanReference(id: id, name: name) }
}

/// A plan by its identifier and the name that people know.
public struct PlanReference: Sendable, Hashable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A change of something that may also be taken away.
public enum FieldChange<Value: Sendable>: Sendable {
    case clear
    case set(Value)

    /// What it is from then on; nil for nothing.
    public var value: Value? {
        switch self {
        case .clear: nil
        case .set(let value): value
        }
    }
}
