import Assistants
import Foundations
import HTTPTypes
import Store

/// `/admin/v1/plans`
enum PlanOperations {
    static let all = [create, list, show, delete]

    static let create = AdminOperation(
        method: .post, path: "/admin/v1/plans", identifier: "createPlan", tag: "plans", summary: "Create a plan.",
        access: .platform,
        body: .object([
            .init("name", .string(), "1 to 63 of a-z, 0-9 and hyphens; unique."),
            .init(
                "description", .string(), required: false,
                "What it is for; at most \(PlanAdministration.descriptionBound.limit) bytes."),
        ]),
        answer: .reference("Plan"), status: .created
    ) { request in
        AdminViews.plan(
            try await request.services.plans.create(
                name: request.body["name"]?.stringValue ?? "", description: request.body["description"]?.stringValue))
    }

    static let list = AdminOperation(
        method: .get, path: "/admin/v1/plans", identifier: "listPlans", tag: "plans",
        summary: "List the plans by name.", access: .platform, query: AdminPage.query,
        answer: AdminPage.schema(of: "Plan")
    ) { request in
        try AdminPage.answer(try await request.services.plans.list(), for: request, key: \.name, AdminViews.plan)
    }

    static let show = AdminOperation(
        method: .get, path: "/admin/v1/plans/{plan}", identifier: "getPlan", tag: "plans",
        summary: "Get one plan by name or id.", access: .platform, answer: .reference("Plan")
    ) { request in AdminViews.plan(try await request.services.plans.find(request.path["plan"] ?? "")) }

    static let delete = AdminOperation(
        method: .delete, path: "/admin/v1/plans/{plan}", identifier: "deletePlan", tag: "plans",
        summary: "Delete a plan that no tenant is on and for which no policy is in force.", access: .platform,
        answer: .reference("Plan")
    ) { request in AdminViews.plan(try await request.services.plans.delete(request.path["plan"] ?? "")) }
}
