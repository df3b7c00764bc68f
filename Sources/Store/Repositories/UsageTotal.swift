/// What a tenant's calls of one assistant with one model used together.
public struct UsageTotal: Sendable, Hashable {
    /// Whose calls.
    public var tenantID: String
    /// The name as it was called; one deleted and deployed again counts on.
    public var assistantName: String
    /// The model that answered.
    public var model: String
    /// How many calls.
    public var calls: Int
    /// Sum, in tokens.
    public var promptTokens: Int
    /// Sum of those prompt tokens that came from the cache, in tokens.
    public var cachedTokens: Int
    /// Sum, in tokens.
    public var completionTokens: Int
    /// Sum, in milliseconds.
    public var workerMilliseconds: Int
    /// How many calls ended each way; every outcome is there, and they add up to `calls`.
    public var outcomes: [UsageRecord.Outcome: Int]

    /// - Parameters:
    ///   - tenantID: whose calls.
    ///   - assistantName: the name as it was called; one deleted and deployed again counts on.
    ///   - model: the model that answered.
    ///   - calls: how many.
    ///   - promptTokens: their sum.
    ///   - cachedTokens: their sum.
    ///   - completionTokens: their sum.
    ///   - workerMilliseconds: their sum.
    ///   - outcomes: calls by how they ended.
    public init(
        tenantID: String, assistantName: String, model: String, calls: Int, promptTokens: Int, cachedTokens: Int,
        completionTokens: Int, workerMilliseconds: Int, outcomes: [UsageRecord.Outcome: Int]
    ) {
        self.tenantID = tenantID
        self.assistantName = assistantName
        self.model = model
        self.calls = calls
        self.promptTokens = promptTokens
        self.cachedTokens = cachedTokens
        self.completionTokens = completionTokens
        self.workerMilliseconds = workerMilliseconds
        self.outcomes = outcomes
    }
}
