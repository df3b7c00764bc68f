import Foundation
import Foundations
import Generation
import Grammars
import ToolCalling

/// What schemas and tool calls cost without a model: times as JSON, for ops/bench/surface.
@main
enum Surface {
    static func main() throws {
        let schema = try compileTimes()
        let reading = try [5_000, 10_000, 20_000, 40_000].map { tokens in
            let times = try (0..<9).map { _ in try readTime(tokens: tokens) }.sorted()
            return JSONValue.object(
                JSONObject([
                    .init("tokens", .integer(Int64(tokens))), .init("milliseconds", .double(times[times.count / 2])),
                ]))
        }
        let report: JSONValue = ["compile_ms": .array(schema.map(JSONValue.double)), "reading": .array(reading)]
        print(report.encodedText)
    }

    /// Milliseconds to make a machine of a schema with 30 fields, a different schema each time, sorted.
    private static func compileTimes() throws -> [Double] {
        let kinds: [JSONValue] = [
            ["type": "string", "maxLength": 40], ["type": "integer", "minimum": 0, "maximum": 99_999],
            ["type": "number", "minimum": 0.5, "maximum": 1000], ["enum": ["um", "dois", "três"]],
            ["type": "array", "items": ["type": "string"], "maxItems": 8], ["type": "string", "format": "date-time"],
            ["type": "string", "pattern": "^\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}$"], ["type": "boolean"],
        ]
        let clock = ContinuousClock()
        return try (0..<500).map { round in
            let fields = (0..<30).map { JSONObject.Member("campo_\(round)_\($0)", kinds[($0 + round) % kinds.count]) }
            let schema = JSONObject([
                .init("type", "object"), .init("properties", .object(JSONObject(fields))),
                .init("required", .array(fields.prefix(15).map { .string($0.name) })),
                .init("additionalProperties", false),
            ])
            let time = try clock.measure {
                _ = GrammarMatcher(try CompiledGrammar(try SchemaCompiler.grammar(for: .object(schema))))
            }
            return time / .milliseconds(1)
        }.sorted()
    }

    /// Milliseconds to read a call whose arguments have that many tokens of four bytes, one token at a time.
    private static func readTime(tokens: Int) throws -> Double {
        let opening = "<tool_call>\n{\"name\": \"gravar\", \"arguments\": {\"texto\": \""
        let body = String(repeating: "abc ", count: tokens)
        let pieces = [opening] + Array(repeating: "abc ", count: tokens) + ["\"}}\n</tool_call>"]
        var reader = ToolCallReader(.tagged, mustCall: false) { "call_1" }
        var arguments = 0
        let time = ContinuousClock().measure {
            for piece in pieces {
                for call in reader.append(piece).calls { arguments += call.arguments.utf8.count }
            }
        }
        guard arguments == "{\"texto\": \"\(body)\"}".utf8.count else {
            throw ServiceError(.internalFailure, "the call was not read whole: \(arguments) bytes")
        }
        return time / .milliseconds(1)
    }
}
