import Expressions
import Foundations

/// Strings by pattern, format or length.
enum SchemaStrings {
    static func string(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> GrammarExpression {
        let least = try SchemaKeywords.count("minLength", schema, path) ?? 0
        let most = try SchemaKeywords.count("maxLength", schema, path)
        if let most, most < least {
            throw GrammarProblem(
                .unsatisfiable, path: path + ["minLength"], "'minLength' is \(least) and 'maxLength' is \(most)")
        }
        guard let shape = try shape(schema, path) else { return JSONText.string(least: least, most: most) }
        // The length of a text of a pattern cannot be counted beside it; it need not where it is always right.
        let lengths = shape.lengths
        if lengths.least < least {
            throw unsupported("minLength", schema, path)
        }
        if let most, lengths.most ?? .max > most { throw unsupported("maxLength", schema, path) }
        return .sequence([.text("\""), shape.content, .text("\"")])
    }

    private static func shape(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> RegularExpression? {
        let format = try format(schema, path)
        guard let pattern = schema["pattern"] else { return format }
        let place = path + ["pattern"]
        guard format == nil else {
            throw GrammarProblem(.unsupported, path: place, "'pattern' is not supported beside 'format'")
        }
        let text = try SchemaKeywords.text(pattern, place)
        do {
            return try RegularExpression.search(text)
        } catch {
            throw GrammarProblem(error, path: place)
        }
    }

    private static func unsupported(_ keyword: String, _ schema: JSONObject, _ path: [String]) -> GrammarProblem {
        let other = schema["pattern"] == nil ? "format" : "pattern"
        return GrammarProblem(
            .unsupported, path: path + [keyword],
            "'\(keyword)' is not supported beside a '\(other)' whose texts may have other lengths")
    }

    // MARK: Formats

    private static let octet = #"(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"#
    private static let clock = #"(\d{1,3}H(\d{1,2}M)?|\d{1,3}M(\d{1,2}S)?|\d{1,3}S)"#
    private static let host = #"[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?(\.[a-z]([a-z0-9-]{0,30}[a-z0-9])?){0,4}"#
    private static let day =
        #"[12]\d{3}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))"#
    private static let time = #"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"#

    /// The formats of JSON Schema Validation 2020-12, section 7.3, that are kept, as patterns: some of a format's
    /// texts, and no others.
    private static let formats: [String: String] = [
        "date": day,
        "time": time,
        "date-time": "\(day)T\(time)",
        // RFC 3339, appendix A: weeks stand alone.
        "duration": #"P(\d{1,3}W|\d{1,3}Y(\d{1,2}M(\d{1,2}D)?)?|\d{1,2}M(\d{1,2}D)?|\d{1,3}D(T\d{1,2}H)?|T\#(clock))"#,
        "email": #"[A-Za-z0-9_%+-]{1,32}(\.[A-Za-z0-9_%+-]{1,32}){0,3}@\#(host)"#,
        "hostname": host,
        "ipv4": #"\#(octet)(\.\#(octet)){3}"#,
        "ipv6": #"[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}"#,
        "uuid": #"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"#,
        "uri": #"https?://\#(host)(:[1-9]\d{1,3})?(/[A-Za-z0-9._~-]{0,64}){0,8}"#,
    ]

    private static func format(_ schema: JSONObject, _ path: [String]) throws(GrammarProblem) -> RegularExpression? {
        guard let given = schema["format"] else { return nil }
        let place = path + ["format"]
        let name = try SchemaKeywords.text(given, place)
        guard let pattern = formats[name] else {
            throw GrammarProblem(
                .unsupported, path: place,
                "the format '\(name.prefix(64))' is not supported; formats are "
                    + formats.keys.sorted().joined(separator: ", "))
        }
        do {
            return try RegularExpression.whole(pattern)
        } catch {
            throw GrammarProblem(error, path: place)
        }
    }
}
