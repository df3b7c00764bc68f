import Generation
import Store

extension Tenant {
    /// The tenant's place in a worker's scheduler, until plans say it.
    var share: SchedulingShare {
        let priority: SchedulingShare.Priority =
            switch priority {
            case .low: .low
            case .normal: .normal
            case .high: .high
            }
        return SchedulingShare(weight: weight, priority: priority)
    }
}
