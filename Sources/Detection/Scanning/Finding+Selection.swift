extension Finding {
    /// The findings without repetitions, in the order of beginnings; of one entity, those within a larger one and no
    /// surer are left out.
    public static func unique(_ findings: [Finding]) -> [Finding] {
        let sorted = findings.sorted { left, right in
            (left.range.lowerBound, -left.range.upperBound, -left.score, left.entity)
                < (right.range.lowerBound, -right.range.upperBound, -right.score, right.entity)
        }
        var kept: [Finding] = []
        for finding in sorted {
            let isCovered = kept.suffix(64).contains { other in
                other.entity == finding.entity && other.range.lowerBound <= finding.range.lowerBound
                    && other.range.upperBound >= finding.range.upperBound && other.score >= finding.score
            }
            if !isCovered { kept.append(finding) }
        }
        return kept
    }

    /// What remains where different entities claim the same text: the surest, then the longest, then the one whose
    /// entity comes first in `order`.
    ///
    /// - Parameters:
    ///   - findings: those of one text.
    ///   - order: the place of each entity.
    /// - Returns: findings that do not overlap, in the order of beginnings.
    public static func resolved(_ findings: [Finding], order: [String: Int]) -> [Finding] {
        let ranked = findings.sorted { left, right in
            (-left.score, -left.range.count, order[left.entity] ?? .max, left.range.lowerBound)
                < (-right.score, -right.range.count, order[right.entity] ?? .max, right.range.lowerBound)
        }
        var kept: [Finding] = []
        for finding in ranked {
            let place = kept.partition { $0.range.upperBound > finding.range.lowerBound }
            if place < kept.count, kept[place].range.overlaps(finding.range) { continue }
            kept.insert(finding, at: place)
        }
        return kept
    }
}

extension Array where Element == Finding {
    /// The first place for which a condition holds that holds for all after it too.
    fileprivate func partition(_ holds: (Finding) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
