import Scheduling

/// What holds for a scenario, whether it comes from a file or from flags.
enum ScenarioRules {
    struct Wrong: Error, Equatable {
        /// To be read after the name of what is wrong.
        var message: String
    }

    static let arrivals = "give either requests_per_second, or clients and think_seconds"
    static let thinkWithoutClients = "think_seconds goes with clients; requests_per_second come whatever is answered"

    /// `20..200`, or one number for both ends.
    static func range(_ text: String, in bounds: ClosedRange<Int>) -> Result<ClosedRange<Int>, Wrong> {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first, let low = first, let last = ends.last, let high = last, ends.count <= 2 else {
            return .failure(Wrong(message: "is '\(text)'; it must be a whole number or a range such as 20..200"))
        }
        guard low <= high else {
            return .failure(Wrong(message: "is '\(text)'; the smaller number comes first"))
        }
        guard bounds.contains(low), bounds.contains(high) else {
            return .failure(
                Wrong(message: "is '\(text)'; it must be from \(bounds.lowerBound) to \(bounds.upperBound)"))
        }
        return .success(low...high)
    }

    /// What is wrong with the size of a tenant's requests, or nil.
    static func size(of tenant: Scenario.Tenant, cells: Int) -> String? {
        guard tenant.sharedTokens + tenant.uniqueTokens.lowerBound > 0 else {
            return "a prompt of '\(tenant.name)' may have no token; shared_tokens or unique_tokens must be at least 1"
        }
        let most = tenant.sharedTokens + tenant.uniqueTokens.upperBound + tenant.answerTokens.upperBound
        guard most > cells else { return nil }
        return
            "a request of '\(tenant.name)' may have \(most) tokens with its answer, but the machine has \(cells) cells"
    }
}
