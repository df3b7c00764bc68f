import ArgumentParser
import Detection
import Policies

/// A group of recognizers as an option's value.
struct GroupArgument: ExpressibleByArgument {
    var group: CatalogueDetector.Group

    init?(argument: String) {
        guard let group = CatalogueDetector.Group(rawValue: argument) else { return nil }
        self.group = group
    }

    static var allValueStrings: [String] { CatalogueDetector.Group.allCases.map(\.rawValue) }
}

/// `policy entities`
struct PolicyEntities: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "List what the platform's recognizers find, for the detectors of rules.")

    @OptionGroup var output: OutputOptions
    @Option(help: "Only this group: entities, secrets, hidden_text or code.") var group: GroupArgument?

    /// A kind of thing that is found.
    struct Entity: Codable, Sendable {
        var group: String
        var entity: String
        /// How many forms its texts have.
        var forms: Int
        /// How sure a finding is at most, without a word of the context before it.
        var score: Double
        /// How sure with one.
        var scoreInContext: Double
        /// Words that make a finding likelier.
        var context: [String]
    }

    func run() async throws {
        let groups = group.map { [$0.group] } ?? CatalogueDetector.Group.allCases
        let entities = groups.flatMap(Self.entities)
        var table = Table(
            [
                .left("entity"), .left("group"), .right("forms"), .right("score"), .right("in context"),
                .left("context"),
            ],
            emptyNotice: "There are no recognizers.")
        for entity in entities {
            table.append([
                entity.entity, entity.group, String(entity.forms), Score.text(entity.score),
                Score.text(entity.scoreInContext), entity.context.prefix(6).joined(separator: ", "),
            ])
        }
        try output.show(entities, table: table)
    }

    private static func entities(of group: CatalogueDetector.Group) -> [Entity] {
        let recognizers =
            switch group {
            case .entities: Catalogue.entities
            case .secrets: Catalogue.secrets
            case .hiddenText: Catalogue.hiddenText
            case .code: Catalogue.code
            }
        var shapes: [String: [Shape]] = [:]
        var context: [String: [String]] = [:]
        for recognizer in recognizers {
            shapes[recognizer.entity, default: []] += recognizer.shapes
            context[recognizer.entity, default: []] += recognizer.context
        }
        return shapes.keys.sorted().map { name in
            let forms = shapes[name] ?? []
            return Entity(
                group: group.rawValue, entity: name, forms: forms.count, score: forms.map(\.score).max() ?? 0,
                scoreInContext: forms.map(\.contextScore).max() ?? 0, context: context[name] ?? [])
        }
    }
}

/// How sure a finding is, as tables have it.
enum Score {
    /// Two digits behind the point.
    static func text(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
