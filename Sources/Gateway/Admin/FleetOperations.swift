import Assistants
import Engines
import Foundations
import Generation
import HTTPTypes

/// `/admin/v1/models` and `/admin/v1/workers`
enum FleetOperations {
    static let all = [models, workers, restart]

    static let models = AdminOperation(
        method: .get, path: "/admin/v1/models", identifier: "listModels", tag: "fleet",
        summary: "List the model files the server can load, broken ones with their problem.", access: .tenant,
        query: AdminPage.query, answer: AdminPage.schema(of: "Model")
    ) { request in
        let loaded = Set(await request.services.fleet.statuses().filter { $0.state == .ready }.map(\.model))
        let isPlatform = request.principal.confinedTo == nil
        let entries = await request.services.models()
        return try AdminPage.answer(entries, for: request, key: \.name) {
            AdminViews.model(
                $0, isLoaded: loaded.contains($0.name) || loaded.contains($0.path), forPlatform: isPlatform)
        }
    }

    static let workers = AdminOperation(
        method: .get, path: "/admin/v1/workers", identifier: "listWorkers", tag: "fleet",
        summary: "List the workers and their load.", access: .platform, query: AdminPage.query,
        answer: AdminPage.schema(of: "Worker")
    ) { request in
        let statuses = await request.services.fleet.statuses()
        let names = await request.tenantNames(in: statuses)
        return try AdminPage.answer(statuses, for: request, key: \.id) { AdminViews.worker($0, names: names) }
    }

    static let restart = AdminOperation(
        method: .post, path: "/admin/v1/workers/{worker}/restart", identifier: "restartWorker", tag: "fleet",
        summary: "Drain a worker and start it again.", access: .platform, answer: .reference("Worker")
    ) { request in
        let id = request.path["worker"] ?? ""
        try await request.services.fleet.restart(id)
        guard let status = await request.services.fleet.statuses().first(where: { $0.id == id }) else {
            throw ServiceError(.notFound, code: .notFound, "worker '\(id.prefix(80))' ended and was not started again")
        }
        return AdminViews.worker(status, names: await request.tenantNames(in: [status]))
    }
}

extension AdminRequest {
    /// The names of the tenants that the workers list by id.
    ///
    /// Without the database there are none: then more than ever an operator must be able to see the workers.
    fileprivate func tenantNames(in statuses: [WorkerStatus]) async -> [String: String] {
        let listed = statuses.flatMap { $0.load.tenants.prefix(WorkerLoad.listedTenants).map(\.tenant) }
        do {
            return try await services.tenants.names(of: Set(listed))
        } catch {
            return [:]
        }
    }
}
