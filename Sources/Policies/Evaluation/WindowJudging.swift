import Detection
import Foundations

/// Windows of a text that wait for what is found in them, and the rules that judge whole windows.
struct WindowJudging {
    /// A window that is cut and not judged.
    private struct Open {
        var window: WindowReader.Window
        var findings: [Int: [Finding]] = [:]
        /// Leaves that a model has not answered for.
        var missing: Set<Int> = []
        /// Leaves whose model could not be asked.
        var failed: Set<Int> = []
        /// How likely an attempt at prompt injection it is by its words; nil when no rule wants to know.
        var injection: InjectionScore?

        mutating func add(_ score: InjectionScore, _ leaf: Int, _ threshold: Double) {
            guard score.value >= threshold else { return }
            findings[leaf, default: []].append(
                Finding(entity: "PROMPT_INJECTION", range: window.range, score: score.value))
        }
    }

    private let program: PolicyProgram
    private let rules: [Int]
    /// Leaves of those rules that ask a model about every window, and that score the window for prompt injection.
    private let asking: [Int]
    private let scoring: [Int]
    private var reader: WindowReader
    private var open: [Open] = []
    /// What leaves found in text that is not in a window yet.
    private var early: [(leaf: Int, finding: Finding)] = []
    private var questions: [PolicyStream.Question] = []
    /// Of each question that is not answered, the window's number and the leaf.
    private var asked: [Int: (window: Int, leaf: Int)] = [:]
    private var questionCount = 0

    init(_ program: PolicyProgram, rules: [Int], stage: PolicyStage) {
        self.program = program
        self.rules = rules
        reader = WindowReader(stage: stage)
        let leaves = rules.flatMap { program.conditions[$0].leaves }
        asking = leaves.filter { leaf in
            switch program.leaves[leaf].source {
            case .topics, .hazards: true
            default: false
            }
        }
        scoring = leaves.filter { if case .injection = program.leaves[$0].source { true } else { false } }
    }

    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) { for window in reader.feed(bytes) { begin(window) } }

    mutating func finish() { if let window = reader.finish() { begin(window) } }

    /// Where text begins that is not judged; nil when all is.
    func heldFrom(isFinished: Bool) -> Int? {
        if let first = open.first { return first.window.range.lowerBound }
        return isFinished ? nil : reader.openFrom
    }

    private mutating func begin(_ window: WindowReader.Window) {
        var new = Open(window: window)
        for leaf in asking { ask(leaf, about: &new) }
        if !scoring.isEmpty { score(&new) }
        open.append(new)
        let arrived = early
        early = []
        for (leaf, finding) in arrived { take(finding, leaf: leaf) }
    }

    private mutating func ask(_ leaf: Int, about new: inout Open) {
        guard let detector = program.leaves[leaf].source.question else { return }
        questionCount += 1
        asked[questionCount] = (new.window.number, leaf)
        new.missing.insert(leaf)
        questions.append(
            .init(id: questionCount, detector: detector, text: new.window.text, context: new.window.context))
    }

    /// Scores a window for prompt injection; where its nearness to known attacks decides, a model is asked for that.
    private mutating func score(_ new: inout Open) {
        let score = program.injection.score(utf8: new.window.before + new.window.bytes)
        new.injection = score
        for leaf in scoring {
            guard case .injection(let detector) = program.leaves[leaf].source else { continue }
            if detector.usesSimilarity, score.dependsOnNearness(for: detector.threshold) {
                ask(leaf, about: &new)
            } else {
                new.add(score, leaf, detector.threshold)
            }
        }
    }

    /// Takes what a leaf found: it belongs to the window that it begins in.
    mutating func take(_ finding: Finding, leaf: Int) {
        // Windows follow each other without gaps.
        let place = open.partitioningIndex { $0.window.range.upperBound > finding.range.lowerBound }
        if place < open.count {
            open[place].findings[leaf, default: []].append(finding)
        } else {
            early.append((leaf, finding))
        }
    }

    /// Judges the windows of which everything is known, in their order.
    ///
    /// - Parameter certain: up to where all leaves without windows have found what there is.
    mutating func judge(upTo certain: Int) throws(ServiceError) -> [(rule: Int, finding: Finding)] {
        var found: [(rule: Int, finding: Finding)] = []
        while let first = open.first, first.missing.isEmpty, first.window.range.upperBound <= certain {
            for rule in rules {
                let condition = program.conditions[rule]
                let failed = condition.leaves.contains(where: first.failed.contains)
                if failed {
                    found.append((rule, Finding(entity: PolicyStream.failure, range: first.window.range, score: 1)))
                    // What its words alone say holds all the same.
                    if case .leaf(let leaf) = condition { found += (first.findings[leaf] ?? []).map { (rule, $0) } }
                } else if let findings = condition.holds(first.findings, window: first.window.range) {
                    found += findings.map { (rule, $0) }
                }
            }
            open.removeFirst()
        }
        return found
    }

    mutating func takeQuestions() -> [PolicyStream.Question] {
        defer { questions = [] }
        return questions
    }

    func rule(of id: Int) -> Int? { asked[id].map { program.leaves[$0.leaf].rule } }

    mutating func answer(_ id: Int, _ answers: [PolicyStream.Answer], isFailure: Bool = false) {
        guard let (number, leaf) = asked.removeValue(forKey: id),
            let place = open.firstIndex(where: { $0.window.number == number })
        else { return }
        open[place].missing.remove(leaf)
        if isFailure {
            open[place].failed.insert(leaf)
            if let score = open[place].injection, case .injection(let detector) = program.leaves[leaf].source {
                open[place].add(score, leaf, detector.threshold)
            }
            return
        }
        if let score = open[place].injection, case .injection(let detector) = program.leaves[leaf].source {
            let nearness = answers.first { $0.entity == PolicyStream.nearness }?.score ?? 0
            open[place].add(score.weighing(nearness: nearness), leaf, detector.threshold)
            return
        }
        let range = open[place].window.range
        open[place].findings[leaf, default: []] += answers.map {
            Finding(entity: $0.entity, range: range, score: $0.score)
        }
    }
}

extension Array {
    /// The first place from which on a condition holds; it holds for everything behind one for which it does.
    fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
