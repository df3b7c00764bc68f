import Foundations

/// Lists in pages: `{"data": [...], "has_more": ..., "next": ...}`.
enum AdminPage {
    static let maximumItems = 1000
    static let defaultItems = 100

    /// The parameters of every list.
    static let query: [AdminOperation.Query] = [
        .init(
            name: "limit", schema: .integer(minimum: 1, maximum: maximumItems),
            description: "The most items in the answer; \(defaultItems) when left out."),
        .init(name: "after", schema: .string(), description: "The `next` of the page before."),
    ]

    static func schema(of item: String) -> JSONSchema {
        .object([
            .init("data", .array(.reference(item), maximumItems: maximumItems), "The items of this page."),
            .init("has_more", .boolean, "Whether there are more after these."),
            .init("next", .nullable(.string()), "Send it as `after` (or `before`) to get the next page."),
        ])
    }

    /// The items of the page that `request` asks for.
    ///
    /// - Parameter key: unique, and in the order of the list; it is the cursor.
    static func items<Item>(
        of all: [Item], for request: AdminRequest, key: (Item) -> String
    ) throws(ServiceError) -> (items: [Item], next: String?) {
        let limit = try request.limit(maximum: maximumItems) ?? defaultItems
        var keyed = all.map { (key: key($0), item: $0) }.sorted { $0.key < $1.key }
        if let after = request.query["after"] { keyed.removeAll { $0.key <= after } }
        let page = keyed.prefix(limit)
        return (page.map(\.item), keyed.count > limit ? page.last?.key : nil)
    }

    /// The answer with one page of items.
    static func answer(_ data: [JSONValue], next: String?) -> JSONValue {
        ["data": .array(data), "has_more": .bool(next != nil), "next": JSONValue(next, JSONValue.string)]
    }

    /// A whole list cut to the page asked for.
    static func answer<Item>(
        _ all: [Item], for request: AdminRequest, key: (Item) -> String, _ view: (Item) -> JSONValue
    ) throws(ServiceError) -> JSONValue {
        let (items, next) = try items(of: all, for: request, key: key)
        return answer(items.map(view), next: next)
    }
}
