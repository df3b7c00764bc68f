public import Detection
import Foundations
import Synchronization

/// The rules that hold for an assistant, made ready to read texts.
///
/// All patterns of all rules are one set of recognizers; what the rules decide does not depend on their order.
public final class PolicyProgram: Sendable {
    /// A rule with where it comes from.
    public struct BoundRule: Sendable, Hashable {
        public var rule: PolicyRule
        public var packID: String
        public var packVersion: String
        /// The revision that is in force; 0 for a file that was never applied.
        public var packRevision: Int
        /// How far up the rule was set: the platform is 0, a plan 1, a tenant 2 and an assistant 3. A higher number
        /// tightens what lower ones say.
        public var scopeRank: Int

        public init(rule: PolicyRule, packID: String, packVersion: String, packRevision: Int = 0, scopeRank: Int = 0) {
            self.rule = rule
            self.packID = packID
            self.packVersion = packVersion
            self.packRevision = packRevision
            self.scopeRank = scopeRank
        }

        /// Such as `pii/cpf`.
        public var name: String { "\(packID)/\(rule.id)" }
    }

    /// Patterns that are compiled together; programs that share them in memory have an equal value.
    public struct PatternMemory: Sendable, Hashable {
        private let set: ObjectIdentifier
        public let positions: Int

        init(_ set: RecognizerSet) {
            self.set = ObjectIdentifier(set)
            positions = set.positionCount
        }
    }

    /// What the matches of rules' own patterns are called.
    static let pattern = "PATTERN"

    /// In the order of precedence among rules of equal action.
    public let rules: [BoundRule]
    let leaves: [Leaf]
    /// Of each rule.
    let conditions: [Condition]
    /// What reads texts for all leaves that are recognizers: the catalogue with the platform's own patterns, which all
    /// tenants share in memory; the patterns of a plan, which its tenants share; and those of the tenant and the
    /// assistant.
    public let recognizers: [RecognizerSet]
    /// Of those, what the ones below the platform's need of memory.
    public let patternMemory: [PatternMemory]
    /// The entities of the platform's catalogue, of which several may claim the same text.
    let contested: Set<String>
    /// Of each entity, the leaves that want it and from which score on.
    let routes: [String: [(leaf: Int, minimum: Double)]]
    /// The least score of a finding that a rule wants. Where several entities claim the same text the surest has it, so
    /// that what is less sure changes nothing.
    let leastScore: Double
    let injection = InjectionScorer()
    private let plans: [PolicyStage: StagePlan]
    private let prompts = Mutex<[String: PromptIndex]>([:])

    /// - Parameters:
    ///   - rules: those that hold; rules that are off are left out.
    ///   - isPrefiltered: see `RecognizerSet`.
    /// - Throws: `RecognizerProblem` when a pattern cannot be compiled.
    public init(_ rules: [BoundRule], isPrefiltered: Bool = true) throws(RecognizerProblem) {
        let sorted = rules.filter { $0.rule.mode != .off }.sorted { left, right in
            (left.scopeRank, left.packID, left.rule.id) < (right.scopeRank, right.packID, right.rule.id)
        }
        var building = ProgramBuilding()
        var conditions: [Condition] = []
        for (index, rule) in sorted.enumerated() {
            building.sharing = Sharing(scopeRank: rule.scopeRank)
            conditions.append(building.condition(rule.rule.detector, rule: index))
        }
        self.rules = sorted
        self.conditions = conditions
        plans = Self.plans(sorted, conditions)
        leaves = building.leaves
        contested =
            building.groups.contains(.entities) || building.groups.contains(.secrets) ? ProgramBuilding.contested : []
        routes = building.routes
        leastScore = building.routes.values.joined().map(\.minimum).min() ?? 0
        var sets: [RecognizerSet] = []
        var memory: [PatternMemory] = []
        for sharing in Sharing.allCases {
            let wanted = building.recognizers(sharing)
            guard !wanted.isEmpty else { continue }
            let set = try RecognizerCache.shared.set(wanted, isPrefiltered)
            sets.append(set)
            if sharing != .all { memory.append(PatternMemory(set)) }
        }
        recognizers = sets
        patternMemory = memory
    }

    /// The words of a system prompt, made ready: an assistant's is the same in every call.
    func index(of systemPrompt: String, words: Int) -> PromptIndex {
        let key = "\(words)/\(systemPrompt)"
        if let known = prompts.withLock({ $0[key] }) { return known }
        let index = PromptIndex(systemPrompt: systemPrompt, words: words)
        prompts.withLock { prompts in
            if prompts.count >= 16 { prompts.removeAll() }
            prompts[key] = index
        }
        return index
    }

    /// What a stage needs of the program.
    struct StagePlan: Sendable {
        var rules: [Int] = []
        /// Of those, the rules that judge windows, and the others.
        var windowed: [Int] = []
        var spanRules: Set<Int> = []
        /// The leaves of all of them.
        var leaves: [Int] = []
        var wanted: Set<Int> = []
    }

    private static func plans(_ rules: [BoundRule], _ conditions: [Condition]) -> [PolicyStage: StagePlan] {
        Dictionary(
            uniqueKeysWithValues: PolicyStage.allCases.map { stage in
                var plan = StagePlan()
                plan.rules = rules.indices.filter { rules[$0].rule.stages.contains(stage) }
                plan.windowed = plan.rules.filter { rules[$0].rule.detector.needsWindows }
                plan.spanRules = Set(plan.rules).subtracting(plan.windowed)
                plan.leaves = plan.rules.flatMap { conditions[$0].leaves }
                plan.wanted = Set(plan.leaves)
                return (stage, plan)
            })
    }

    func plan(of stage: PolicyStage) -> StagePlan { plans[stage] ?? StagePlan() }

    /// Whether a model must be asked at a stage.
    public func needsModel(at stage: PolicyStage) -> Bool {
        rules.contains { $0.rule.stages.contains(stage) && $0.rule.detector.needsModel }
    }

    /// The detectors that ask a model, of all rules.
    public var meaningDetectors: [Detector] { leaves.compactMap(\.source.question) }
}

/// Who has the patterns of a rule in common: those of everybody, of a plan's tenants, and of a tenant are each compiled
/// apart, so that they are in memory once.
private enum Sharing: Int, CaseIterable {
    case all, plan, tenant

    /// - Parameter scopeRank: see `PolicyProgram.BoundRule`.
    init(scopeRank: Int) { self = scopeRank <= 0 ? .all : scopeRank == 1 ? .plan : .tenant }
}

/// Collects leaves and recognizers from the detectors of rules.
private struct ProgramBuilding {
    static let contested = Set((Catalogue.entities + Catalogue.secrets).map(\.entity))

    private(set) var leaves: [Leaf] = []
    private(set) var groups: Set<CatalogueDetector.Group> = []
    private(set) var routes: [String: [(leaf: Int, minimum: Double)]] = [:]
    /// Whose rule is built in.
    var sharing = Sharing.all
    private var patterns: [Sharing: [Recognizer]] = [:]

    func recognizers(_ sharing: Sharing) -> [Recognizer] {
        (sharing == .all ? catalogue : []) + (patterns[sharing] ?? [])
    }

    /// Whole groups, so that what is found does not depend on which rules there are.
    private var catalogue: [Recognizer] {
        let isContested = groups.contains(.entities) || groups.contains(.secrets)
        return (isContested ? Catalogue.entities + Catalogue.secrets : [])
            + (groups.contains(.hiddenText) ? Catalogue.hiddenText : [])
            + (groups.contains(.code) ? Catalogue.code : [])
    }

    mutating func condition(_ detector: Detector, rule: Int) -> Condition {
        switch detector {
        case .patterns(let patterns):
            // Counted by themselves: what a tenant adds or tightens does not rename what it shares.
            let number = (self.patterns[sharing]?.count ?? 0) + 1
            let name = "\(PolicyProgram.pattern) \(sharing.rawValue).\(number)"
            self.patterns[sharing, default: []].append(Self.recognizer(patterns, named: name))
            return leaf(.recognizers([name], minimum: 0.5), rule)
        case .catalogue(let catalogue):
            groups.insert(catalogue.group)
            let names = catalogue.entities.map(Set.init) ?? Set(Catalogue.names(of: catalogue.group))
            return leaf(.recognizers(names, minimum: catalogue.minimumScore), rule)
        case .promptInjection(let injection): return leaf(.injection(injection), rule)
        case .systemPromptLeak(let words): return leaf(.spans(.systemPromptLeak(words: words)), rule)
        case .length(let scalars): return leaf(.spans(.length(scalars: scalars)), rule)
        case .repetition(let times): return leaf(.spans(.repetition(times: times)), rule)
        case .topics(let topics): return leaf(.topics(topics), rule)
        case .hazards(let hazards): return leaf(.hazards(hazards), rule)
        case .all(let parts):
            var conditions: [Condition] = []
            for part in parts { conditions.append(condition(part, rule: rule)) }
            return .all(conditions)
        case .any(let parts):
            var conditions: [Condition] = []
            for part in parts { conditions.append(condition(part, rule: rule)) }
            return .any(conditions)
        case .not(let part): return .not(condition(part, rule: rule))
        }
    }

    private mutating func leaf(_ source: Leaf.Source, _ rule: Int) -> Condition {
        let number = leaves.count
        leaves.append(Leaf(rule: rule, source: source))
        if case .recognizers(let names, let minimum) = source {
            for name in names { routes[name, default: []].append((number, minimum)) }
        }
        return .leaf(number)
    }

    private static func recognizer(_ patterns: PatternDetector, named name: String) -> Recognizer {
        Recognizer(name, context: patterns.context, patterns.shapes)
    }
}

extension Catalogue {
    /// What the recognizers of a group find.
    static func names(of group: CatalogueDetector.Group) -> [String] {
        switch group {
        case .entities: entities.map(\.entity)
        case .secrets: secrets.map(\.entity)
        case .hiddenText: hiddenText.map(\.entity)
        case .code: code.map(\.entity)
        }
    }
}
