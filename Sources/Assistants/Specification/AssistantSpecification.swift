import Foundation
public import Foundations

/// What an assistant is, as its author wrote it: one immutable revision.
public struct AssistantSpecification: Sendable, Hashable, Codable {
    /// The `model` that OpenAI clients ask for.
    public var name: String
    /// The owning tenant's name.
    public var tenant: String
    /// A model of the catalogue, or the path of a GGUF file.
    public var model: String
    public var description: String?
    /// Put before the conversation; the client's own system messages follow it.
    public var systemPrompt: String?
    /// Whether the workers keep the system prompt in their cache however long nobody calls.
    public var pinsSystemPrompt: Bool {
        get { pin ?? false }
        set { pin = newValue ? true : nil }
    }
    public var sampling: SamplingDefaults
    public var limits: AssistantLimits
    /// nil for false: specifications from before the field was there stay equal to themselves.
    private var pin: Bool?

    public init(
        name: String, tenant: String, model: String, description: String? = nil, systemPrompt: String? = nil,
        pinsSystemPrompt: Bool = false, sampling: SamplingDefaults = SamplingDefaults(),
        limits: AssistantLimits = AssistantLimits()
    ) {
        self.name = name
        self.tenant = tenant
        self.model = model
        self.description = description
        self.systemPrompt = systemPrompt
        self.sampling = sampling
        self.limits = limits
        pin = pinsSystemPrompt ? true : nil
    }

    enum CodingKeys: String, CodingKey {
        case name, tenant, model, description, sampling, limits
        case systemPrompt = "system_prompt"
        case pin = "pin_system_prompt"
    }

    /// One spelling for equal specifications: sorted keys, absent fields left out.
    ///
    /// - Throws: `ServiceError` when the value cannot be written as JSON, which would be a defect.
    public func canonicalJSON() throws(ServiceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            throw ServiceError.wrapping(error, doing: "write the assistant's specification as JSON")
        }
    }

    /// - Throws: `ServiceError` when `json` is not what `canonicalJSON` writes.
    public init(canonicalJSON json: String) throws(ServiceError) {
        do {
            self = try JSONDecoder().decode(AssistantSpecification.self, from: Data(json.utf8))
        } catch {
            throw ServiceError.wrapping(error, doing: "read the assistant's stored specification")
        }
    }
}

/// Sampling values used when a call does not set them.
public struct SamplingDefaults: Sendable, Hashable, Codable {
    public var temperature: Double?
    public var topP: Double?
    public var topK: Int?
    public var minP: Double?
    public var presencePenalty: Double?
    public var frequencyPenalty: Double?
    public var repetitionPenalty: Double?
    public var seed: UInt64?

    public init() {}

    enum CodingKeys: String, CodingKey {
        case temperature, seed
        case topP = "top_p"
        case topK = "top_k"
        case minP = "min_p"
        case presencePenalty = "presence_penalty"
        case frequencyPenalty = "frequency_penalty"
        case repetitionPenalty = "repetition_penalty"
    }
}

/// What one call of the assistant may take.
public struct AssistantLimits: Sendable, Hashable, Codable {
    /// The most completion tokens a call may ask for, and what it gets when it asks for none.
    public var completionTokens: Int?
    /// The most messages of a conversation.
    public var messages: Int?
    /// Calls of this assistant that may run at once.
    public var concurrentCalls: Int?
    /// How long one call may run, in seconds.
    public var seconds: Int?

    public init() {}

    enum CodingKeys: String, CodingKey {
        case messages, seconds
        case completionTokens = "completion_tokens"
        case concurrentCalls = "concurrent_calls"
    }
}
