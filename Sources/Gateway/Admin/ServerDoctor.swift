import Engines
import Foundations

/// Checks the parts of the running server.
struct ServerDoctor: Sendable {
    let services: AdminServices

    func checks() async -> [HealthCheck] {
        let statuses = await services.fleet.statuses()
        let used = Set(statuses.map(\.model))
        return [await database()] + workers(statuses) + models(await services.models(), used: used)
            + (await services.furtherChecks())
    }

    private func database() async -> HealthCheck {
        do {
            let report = try await services.database()
            let place = "\(report.kind) at \(report.location), schema \(report.schemaVersion)"
            guard report.pendingMigrations.isEmpty else {
                return HealthCheck(
                    part: "database", status: .fail,
                    detail: "\(place); pending: \(report.pendingMigrations.joined(separator: ", "))",
                    advice: "altiplano db migrate")
            }
            return HealthCheck(part: "database", status: .ok, detail: place)
        } catch {
            let known = ServiceError.wrapping(error, doing: "ask the database for its state")
            return HealthCheck(
                part: "database", status: .fail, detail: known.message,
                advice: "check that the database runs and that the server may connect; calls are refused until then")
        }
    }

    private func workers(_ statuses: [WorkerStatus]) -> [HealthCheck] {
        guard !statuses.isEmpty else {
            return [
                HealthCheck(
                    part: "workers", status: .warn, detail: "there are none: no deployed assistant needs one",
                    advice: "altiplano assistant deploy -f FILE")
            ]
        }
        return statuses.map { status in
            let detail = "\(status.state.rawValue), model \(status.model), \(status.restarts) restarts"
            let reason = status.lastError.map { ": \($0)" } ?? ""
            switch status.state {
            case .ready: return HealthCheck(part: status.id, status: .ok, detail: detail)
            case .starting, .loading, .draining:
                return HealthCheck(part: status.id, status: .warn, detail: detail + reason)
            case .backingOff, .stopped:
                return HealthCheck(
                    part: status.id, status: .fail, detail: detail + reason,
                    advice: "see the server's log; then: altiplano worker restart \(status.id)")
            }
        }
    }

    /// A broken file that an assistant needs is a failure; one that merely lies there is a warning.
    private func models(_ entries: [CatalogueEntry], used: Set<String>) -> [HealthCheck] {
        let broken = entries.compactMap { entry -> HealthCheck? in
            guard let problem = entry.problem else { return nil }
            let isUsed = used.contains(entry.name) || used.contains(entry.path)
            return HealthCheck(
                part: "model \(entry.name)", status: isUsed ? .fail : .warn, detail: problem,
                advice: "replace or remove \(entry.path)")
        }
        if entries.isEmpty {
            return [
                HealthCheck(
                    part: "models", status: .warn, detail: "there is no model file",
                    advice: "put a GGUF file into the models folder of the server's home")
            ]
        }
        let sound = entries.count - broken.count
        return [HealthCheck(part: "models", status: .ok, detail: "\(sound) of \(entries.count) files can be loaded")]
            + broken
    }
}
