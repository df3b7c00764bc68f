import Detection
public import Foundations
public import Policies

/// Packs and rules as JSON, in the names and forms of the policy file.
extension PolicyPack {
    /// What the pack says of itself.
    var headerJSON: JSONValue {
        [
            "version": .string(version), "description": .string(description),
            "owasp": .array(owasp.map(JSONValue.string)), "law": .array(law.map(JSONValue.string)),
            "tests": .integer(Int64(cases.count)),
        ]
    }
}

extension PolicyRule {
    /// The rule with every field that it has.
    public var json: JSONValue {
        var object = JSONObject([
            .init("id", .string(id)),
            .init("stages", .array(PolicyStage.allCases.filter(stages.contains).map { .string($0.rawValue) })),
            .init("detector", detector.json), .init("action", .string(action.rawValue)),
            .init("mode", .string(mode.rawValue)), .init("canary", .integer(Int64(canaryPercent))),
            .init("on_error", .string(onError.rawValue)),
        ])
        if !description.isEmpty { object["description"] = .string(description) }
        object["replacement"] = replacement.map(JSONValue.string)
        object["category"] = category.map(JSONValue.string)
        if action == .requireApproval { object["approval_seconds"] = .integer(Int64(approvalSeconds)) }
        if !message.texts.isEmpty {
            object["message"] = .object(
                JSONObject(message.texts.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
        }
        return .object(object)
    }
}

extension Detector {
    var json: JSONValue {
        switch self {
        case .patterns(let patterns): patterns.json
        case .catalogue(let catalogue):
            [
                catalogue.group.rawValue: catalogue.entities.map { .array($0.map(JSONValue.string)) } ?? "all",
                "min_score": .double(catalogue.minimumScore),
            ]
        case .promptInjection(let injection):
            [
                "prompt_injection": [
                    "threshold": .double(injection.threshold), "similarity": .bool(injection.usesSimilarity),
                ]
            ]
        case .systemPromptLeak(let words): ["system_prompt_leak": ["words": .integer(Int64(words))]]
        case .length(let scalars): ["length": ["characters": .integer(Int64(scalars))]]
        case .repetition(let times): ["repetition": ["times": .integer(Int64(times))]]
        case .topics(let topics): ["topics": topics.json]
        case .hazards(let hazards): ["hazards": hazards.json]
        case .all(let parts): ["all": .array(parts.map(\.json))]
        case .any(let parts): ["any": .array(parts.map(\.json))]
        case .not(let part): ["not": part.json]
        }
    }
}

extension PatternDetector {
    fileprivate var json: JSONValue {
        var object = JSONObject([
            .init("patterns", .array(expressions.map(JSONValue.string))), .init("ignore_case", .bool(ignoresCase)),
            .init("edges", .string(edges == .any ? "any" : edges == .number ? "number" : "word")),
        ])
        if !context.isEmpty { object["context"] = .array(context.map(JSONValue.string)) }
        return .object(object)
    }
}

extension TopicDetector {
    fileprivate var json: JSONValue {
        var object = JSONObject([.init("threshold", .double(threshold))])
        if !deny.isEmpty { object["deny"] = .array(deny.map(\.json)) }
        if !allow.isEmpty { object["allow"] = .array(allow.map(\.json)) }
        return .object(object)
    }
}

extension TopicDetector.Topic {
    fileprivate var json: JSONValue {
        ["name": .string(name), "examples": .array(examples.map(JSONValue.string))]
    }
}

extension HazardDetector {
    fileprivate var json: JSONValue {
        var object = JSONObject([.init("model", .string(model)), .init("threshold", .double(threshold))])
        object["categories"] = categories.map { .array($0.map(JSONValue.string)) }
        if !custom.isEmpty {
            object["custom"] = .array(
                custom.map {
                    ["id": .string($0.id), "name": .string($0.name), "description": .string($0.description)]
                })
        }
        return .object(object)
    }
}
