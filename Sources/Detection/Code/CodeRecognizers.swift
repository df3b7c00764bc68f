/// Dangerous calls in program text, by language.
///
/// A call needs its arguments, a statement its end, so that a text that only names a function has none. Words of prose
/// never lead far into an expression.
enum CodeRecognizers {
    /// What a rule may ask for by the name of a language.
    static let byLanguage: [String: [Recognizer]] = [
        "python": [python], "shell": [shell], "javascript": [javaScript], "sql": [sql],
        "powershell": [powerShell],
        "java": [java], "csharp": [cSharp], "php": [php], "ruby": [ruby], "go": [go], "c": [c],
    ]
    /// The same as one list, in a fixed order.
    static let all: [Recognizer] = [
        python, shell, javaScript, sql, powerShell, java, cSharp, php, ruby, go, c,
    ]

    static let python = Recognizer("CODE_PYTHON", pythonShapes)
    static let shell = Recognizer("CODE_SHELL", shellShapes)
    static let javaScript = Recognizer("CODE_JAVASCRIPT", javaScriptShapes)
    static let sql = Recognizer("CODE_SQL", sqlShapes)
    static let powerShell = Recognizer("CODE_POWERSHELL", powerShellShapes)

    /// What may stand between the parentheses of a call, to the end of its line.
    static let arguments = #"\([ -(*-~\u00A0-\u024F]{1,80}\)"#

    /// Something that is called by itself: no method of something else, no part of a longer name.
    ///
    /// - Parameters:
    ///   - expression: the name and the arguments.
    ///   - check: what the arguments must be.
    static func call(
        _ expression: String, score: Double = 0.9, ignoringCase: Bool = false, longest: Int = 512,
        check: @escaping @Sendable (String) -> Bool = { _ in true }
    ) -> Shape {
        Shape(
            expression, ignoringCase: ignoringCase, edges: .any, score: score, longest: longest,
            check: { candidate in
                if let last = candidate.before.last {
                    let isName = SecretText.isLetter(last) || SecretText.isDigit(last) || last >= 0x80
                    if isName || last == 0x5F || last == 0x2E || last == 0x24 || last == 0x2D { return false }
                }
                return check(candidate.text)
            })
    }

    /// Whether a call's arguments are some: `eval()` and `eval(...)` only name it.
    static func hasArguments(_ text: String) -> Bool {
        guard let open = text.firstIndex(of: "(") else { return true }
        let inner = text[text.index(after: open)...].filter { !$0.isWhitespace }
        return !inner.isEmpty && inner != ")" && !inner.hasPrefix("...") && !inner.hasPrefix("…")
    }
}

extension CodeRecognizers {
    /// docs.python.org: `eval`, `exec` and `__import__` ("Built-in functions"), `os.system`, `subprocess` with a shell
    /// ("Security considerations"), `pickle` and `marshal` (their warnings), PyYAML's `load`.
    fileprivate static let pythonShapes: [Shape] = [
        call("(eval|exec)\(arguments)", score: 0.8) { text in
            let other = [
                "atob", "document", "window", "location", "req.", "base64_decode", "params[", "function",
                "=>", "$",
            ]
            return hasArguments(text) && !other.contains(where: text.contains)
        },
        call("exec\\(compile\(arguments)"),
        call(#"os\.(system|popen|exec[lv]p?e?|spawn[lv]p?e?)"# + arguments, check: hasArguments),
        call(#"subprocess\.(run|call|Popen|check_output|check_call)\([ -~\u00A0-\u024F]{0,160}shell\s?=\s?True"#),
        call(#"subprocess\.(getoutput|getstatusoutput)"# + arguments, check: hasArguments),
        call(
            #"(c?[Pp]ickle|dill|marshal|jsonpickle)\.(loads?|decode)"# + arguments, check: hasArguments),
        call(#"yaml\.(unsafe_load|load)\([ -(*-~\u00A0-\u024F]{1,80}\)"#) {
            hasArguments($0) && !$0.contains("Safe")
        },
        call(#"__import__\(\s?["'][^"'\r\n]{1,40}["']"#),
        call(#"shutil\.rmtree\(\s?["'](/|~)[^"'\r\n]{0,60}["']"#),
        call(#"os\.dup2\(\s?[a-z_]{1,16}\.fileno\(\)"#),
        call(#"pty\.spawn\(\s?\[?["'](/bin/)?(ba|z|da)?sh"#),
        call(#"__builtins__(\.__dict__)?\[?["'.]{0,2}(eval|exec|__import__)"#),
        call(#"\(\)\.__class__\.__(bases|base|mro)__"#),
    ]

    /// ECMA-262 (`eval`, `Function`), nodejs.org ("Child process", "VM"), the HTML standard (`document.write`,
    /// `innerHTML`).
    fileprivate static let javaScriptShapes: [Shape] = [
        call("eval\(arguments)", score: 0.8) { text in
            let other = [
                "input()", "compile(", "__import__", "open(", "base64_decode", "$_", "params[", "raw_input",
            ]
            return hasArguments(text) && !other.contains(where: text.contains)
        },
        call(#"new Function\(\s?["'`A-Za-z_][ -(*-~\u00A0-\u024F]{0,80}\)"#),
        call(#"(require|import)\(\s?["'](node:)?child_process["']\s?\)"#),
        call(#"from\s{1,3}["'](node:)?child_process["']"#),
        call(#"child_process\.(exec|execSync|spawn|spawnSync|execFile|fork)\("#),
        call(#"vm\.runIn(New|This)?Context"# + arguments, check: hasArguments),
        call(#"document\.write(ln)?\([ -:<-~\u00A0-\u024F]{0,120}(cookie|<script|location|unescape)"#),
        Shape(
            #"\.(innerHTML|outerHTML)\s?\+?=\s?[ -:<-~\u00A0-\u024F]{0,120}(<script|onerror\s?=|onload\s?=|docum"#
                + #"ent\.cookie|location\.(hash|search|href))"#,
            edges: .any, score: 0.9),
        call(
            #"(fetch|sendBeacon|navigator\.sendBeacon|window\.open)\([ -:<-~\u00A0-\u024F]{0,120}document\.cookie"#),
        Shape(
            #"(location(\.href)?|\.src)\s?=\s?[ -:<-~\u00A0-\u024F]{1,120}document\.cookie"#, edges: .any, score: 0.9),
        call(#"(setTimeout|setInterval)\(\s?["'][^"'\r\n]{1,80}["']"#, score: 0.7),
        Shape(#"constructor\.constructor\(\s?["'`]"#, edges: .any, score: 0.9),
    ]

    /// learn.microsoft.com, "about_PowerShell_exe" (`-EncodedCommand`), `Invoke-Expression` (its warning), `WebClient`.
    fileprivate static let powerShellShapes: [Shape] = [
        call(
            #"(iex|invoke-expression)\s{0,2}(-command\s{1,2})?[($"'&][ -~\u00A0-\u024F]{1,120}"#, ignoringCase: true
        ) {
            $0.contains("$") || $0.lowercased().contains("download") || $0.contains("New-Object")
                || $0.contains("iwr")
                || $0.contains("Invoke-WebRequest") || $0.contains("FromBase64String")
                || $0.contains("curl")
        },
        Shape(#"\|\s{0,2}(iex|invoke-expression)"#, ignoringCase: true, edges: .word, score: 0.9),
        Shape(
            #"(powershell|pwsh)(\.exe)?["']?(\s{1,2}[-/][a-z]{1,20}(\s{1,2}[a-z0-9]{1,16})?){0,6}\s{1,2}[-/](e|e"#
                + #"c|enc|encodedcommand)\s{1,2}["']?[a-z0-9+/=]{16,400}"#,
            ignoringCase: true, edges: .any, score: 0.9),
        Shape(
            #"-encodedcommand\s{1,2}["']?[A-Za-z0-9+/=]{16,400}"#, ignoringCase: true, edges: .any,
            score: 0.9, longest: 16_384),
        Shape(
            #"\.download(string|file|data)\(\s?["'$][ -(*-~\u00A0-\u024F]{1,120}\)"#, ignoringCase: true, edges: .any,
            score: 0.9),
        Shape(
            #"set-executionpolicy\s{1,2}(-[a-z]{1,16}\s{1,2}){0,3}(bypass|unrestricted)"#,
            ignoringCase: true, score: 0.8),
        Shape(
            #"remove-item\s{1,2}(-[a-z]{1,16}\s{1,2}){0,4}["']?([a-z]:\\|\$env:|/|~)[ -~\u00A0-\u024F]{0,60}-recurse"#,
            ignoringCase: true, score: 0.8),
        Shape(
            #"remove-item\s{1,2}(-[a-z]{1,16}\s{1,2}){1,4}["']?([a-z]:\\|\$env:systemroot)"#,
            ignoringCase: true,
            edges: .any, score: 0.8, check: { $0.text.lowercased().contains("-recurse") }),
        Shape(
            #"set-mppreference\s{1,2}-disable[a-z]{4,32}\s{1,2}(\$true|1)"#, ignoringCase: true,
            score: 0.9),
        Shape("System\\.Management\\.Automation\\.AmsiUtils", score: 0.9),
    ]
}
