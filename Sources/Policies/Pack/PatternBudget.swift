import Detection
public import Expressions
public import Foundations

/// What the patterns of a policy file may need together; checks each of them once.
final class PatternBudget {
    private let isChecking: Bool
    private var used = 0
    private var isPassed = false

    /// - Parameter isChecking: whether the patterns are looked at; those of a file that was in force already are not.
    init(isChecking: Bool) { self.isChecking = isChecking }

    /// What is wrong with an expression: said of the one that is, and not when everything is put together.
    func problem(of expression: String, ignoresCase: Bool) -> String? {
        // What comes behind the first that is too much is not looked at: a file must not take minutes.
        guard isChecking, !isPassed else { return nil }
        let bound = PolicyPack.positionBound
        do throws(PatternProblem) {
            let shape = PatternDetector(expressions: [expression], ignoresCase: ignoresCase).shapes[0]
            used += try PatternCheck.check(shape)
        } catch {
            return "is not a pattern that can be used: \(error.message)"
        }
        guard used > bound.limit else { return nil }
        isPassed = true
        return
            "is too much: the patterns up to here need \(used) positions, more than the bound of \(bound.limit) for a "
            + "file; use smaller numbers of repetitions"
    }
}

extension PolicyPack {
    /// What the patterns of all packs of one scope may need: so those of all scopes can always be compiled together.
    public static let positionBound = Bound("patterns of the policies of one scope", limit: 100_000, unit: "positions")

    /// How many positions the patterns of its rules need together.
    ///
    /// - Throws: `PatternProblem` where one of them cannot be used.
    public func positions() throws(PatternProblem) -> Int {
        var sum = 0
        for rule in rules where rule.mode != .off {
            for shape in rule.detector.shapes { sum += try PatternCheck.positions(of: shape) }
        }
        return sum
    }
}
