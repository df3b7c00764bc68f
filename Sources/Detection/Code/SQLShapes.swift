extension CodeRecognizers {
    private static let name = #"["'`\[]?[A-Za-z_][A-Za-z0-9_.$"'`\]\[]{0,80}"#
    /// What ends a statement: a semicolon, a comment, the quotation mark or fence around it.
    private static let statementEnd = #"\s{0,3}(;|--|["'`)])"#

    /// ISO/IEC 9075-2 for the statements; the ways to inject them after OWASP's "SQL injection" and the documents of
    /// SQL Server (`xp_cmdshell`), MySQL (`INTO OUTFILE`, `LOAD_FILE`) and PostgreSQL (`COPY ... PROGRAM`).
    static let sqlShapes: [Shape] = [
        Shape(
            #"(DROP|TRUNCATE)\s{1,3}(TABLE|DATABASE|SCHEMA)\s{1,3}(IF\s{1,3}EXISTS\s{1,3})?"# + name,
            edges: .word, score: 0.9,
            check: { !namesStatement($0.text) }),
        Shape(
            #"(drop|truncate)\s{1,3}(table|database|schema)\s{1,3}(if\s{1,3}exists\s{1,3})?"# + name
                + #"(\s{1,3}cascade)?"#
                + statementEnd, ignoringCase: true, edges: .any, score: 0.9,
            check: { !namesStatement($0.text) }),
        Shape(
            #"delete\s{1,3}from\s{1,3}"# + name + statementEnd, ignoringCase: true, edges: .any,
            score: 0.9),
        Shape(
            #"delete\s{1,3}from\s{1,3}"# + name + #"\s{1,3}where\s{1,3}\(?('?1'?\s?=\s?'?1'?|true)\)?"#,
            ignoringCase: true,
            score: 0.9),
        Shape(
            #"update\s{1,3}"# + name
                + #"\s{1,3}set\s{1,3}["`\[]?[A-Za-z_][A-Za-z0-9_."`\]]{0,60}\s?=\s?[ -:<-~\u00A0-\u024F]{1,200};"#,
            ignoringCase: true, edges: .any, score: 0.9,
            check: { !$0.text.lowercased().contains("where") }),
        // Out of a string, into the next statement.
        Shape(
            #"['"]?\)?\s{0,3};\s{0,3}(drop|delete|insert|update|exec|execute|alter|shutdown|truncate)\s[ -:<-~\u"#
                + #"00A0-\u024F]{0,120}--"#,
            ignoringCase: true, edges: .any, score: 0.9),
        Shape(#"['"]\s{0,3};\s{0,3}--"#, edges: .any, score: 0.7),
        // A condition that is always true.
        Shape(
            #"['"]\)?\s{1,3}(or|and)\s{1,3}\(?['"]?[A-Za-z0-9]{0,10}['"]?\s{0,2}=\s{0,2}['"]?[A-Za-z0-9]{0,10}"#,
            ignoringCase: true, edges: .any, score: 0.9, check: { isTautology($0.text) }),
        Shape(#"['"]\)?\s{1,3}or\s{1,3}\(?true"#, ignoringCase: true, score: 0.9),
        Shape(#"xp_cmdshell\s{0,3}\(?\s{0,2}N?['"@]"#, ignoringCase: true, edges: .any, score: 0.9),
        Shape(
            #"union\s{1,3}(all\s{1,3})?select\s{1,3}[A-Za-z0-9_,'"()*@.|\s]{1,48}from\s{1,3}(information_schema|"#
                + #"sysobjects|sys\.|sqlite_master|pg_catalog|pg_shadow|mysql\.user|all_tables)"#,
            ignoringCase: true, edges: .any, score: 0.95),
        Shape(
            #"union\s{1,3}(all\s{1,3})?select\s{1,3}(null|[0-9]{1,3}|@@version|version\(\)|user\(\)|database\(\)"#
                + #")(\s?,\s?[A-Za-z0-9@_()'"]{1,24}){0,32}"#,
            ignoringCase: true, score: 0.8,
            check: { $0.text.contains(",") || $0.text.contains("@") || $0.text.contains("(") }),
        Shape(
            #"into\s{1,3}(outfile|dumpfile)\s{1,3}['"]"#, ignoringCase: true, edges: .any, score: 0.9),
        Shape(#"load_file\(\s{0,2}(['"]|0x)"#, ignoringCase: true, edges: .any, score: 0.9),
        Shape(#"waitfor\s{1,3}delay\s{1,3}['"][0-9]"#, ignoringCase: true, edges: .any, score: 0.9),
        Shape(
            #"copy\s{1,3}[A-Za-z0-9_(). ]{1,40}\s{1,3}(to|from)\s{1,3}program\s{1,3}['"]"#,
            ignoringCase: true, edges: .any, score: 0.9),
    ]

    /// Whether a sentence is about the statement: `DROP TABLE statements`.
    private static func namesStatement(_ text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0 == "_" || $0.isNumber) }
        guard let last = words.last(where: { $0 != "cascade" }) else { return true }
        return stops.contains(String(last))
    }

    private static let stops: Set<String> = [
        "statement", "statements", "command", "commands", "privilege", "privileges", "permission",
        "permissions", "query",
        "queries", "syntax", "operation", "operations", "on", "from", "with", "to", "can", "will", "or",
        "and", "is", "in",
        "if", "exists", "for", "when", "as", "by", "the", "a", "an", "removes", "deletes", "e", "ou",
        "em", "o", "y", "en",
        "es", "table", "database", "schema", "may", "must", "should", "does", "was", "are", "remove",
        "apaga", "exclui", "que",
        "without", "before", "after", "clause", "action", "actions", "tennis",
    ]

    /// Whether both sides of the condition are the same.
    private static func isTautology(_ text: String) -> Bool {
        let sides = text.split(separator: "=")
        guard sides.count == 2 else { return false }
        let right = sides[1].filter { $0.isLetter || $0.isNumber }
        let left = sides[0].reversed().drop { $0 == " " || $0 == "'" || $0 == "\"" }.prefix {
            $0.isLetter || $0.isNumber
        }
        return !right.isEmpty && String(left.reversed()) == right
    }
}
