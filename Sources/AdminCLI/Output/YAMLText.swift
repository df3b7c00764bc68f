import Yams

/// Writes JSON as block YAML. JSON is YAML already; only its style changes, so nothing can be lost on the way.
enum YAMLText {
    static func from(json: String) throws -> String {
        guard let node = try Yams.compose(yaml: escaped(json)) else { return "null\n" }
        return try Yams.serialize(node: restyled(node), width: -1, allowUnicode: true)
    }

    /// Escapes what JSON may hold as it is and YAML may not (YAML 1.2, section 5.1). It can only stand within strings.
    private static func escaped(_ json: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            switch scalar.value {
            case 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                text.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static func restyled(_ node: Node) -> Node {
        switch node {
        case .scalar(var scalar):
            scalar.style = style(of: scalar)
            return .scalar(scalar)
        case .sequence(let sequence):
            return .sequence(Node.Sequence(sequence.map(restyled), sequence.tag, sequence.isEmpty ? .flow : .block))
        case .mapping(let mapping):
            let pairs = mapping.map { (restyled($0.key), restyled($0.value)) }
            return .mapping(Node.Mapping(pairs, mapping.tag, mapping.isEmpty ? .flow : .block))
        case .alias:
            return node
        }
    }

    /// A string keeps its quotes when it would read as something else without them (`"true"`, `"12"`).
    private static func style(of scalar: Node.Scalar) -> Node.Scalar.Style {
        guard scalar.style == .doubleQuoted else { return .plain }
        if scalar.string.contains("\n") { return .literal }
        let plain = Node.scalar(Node.Scalar(scalar.string, Tag(.implicit), .plain))
        return scalar.string.isEmpty || Resolver.default.resolveTag(of: plain) != .str ? .doubleQuoted : .any
    }
}
