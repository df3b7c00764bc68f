extension CodeRecognizers {
    /// The Java platform's `Runtime`, `ProcessBuilder`, `ObjectInputStream` (its warning) and JNDI (CVE-2021-44228).
    static let java = Recognizer(
        "CODE_JAVA",
        [
            call(#"Runtime\.getRuntime\(\)\s{0,3}\.exec\([ -(*-~\u00A0-\u024F]{0,120}\)"#),
            call(#"new ProcessBuilder\([ -(*-~\u00A0-\u024F]{1,120}\)"#, score: 0.8),
            call(#"new ObjectInputStream\([ -:<-~\u00A0-\u024F]{1,120}readObject\("#),
            call(#"getEngineByName\([ -(*-~\u00A0-\u024F]{1,40}\)\s{0,3}\.eval\("#),
            Shape(
                #"\.getEngineByName\(\s?["'](js|javascript|nashorn|groovy)["']"#, ignoringCase: true,
                edges: .any, score: 0.7),
            Shape(
                #"\$\{(jndi|\$\{[^}\s]{1,20}\}ndi):(ldaps?|rmi|dns|iiop|corba|nds)://?[^}\s]{0,120}\}?"#,
                ignoringCase: true, edges: .any,
                score: 0.95),
            call(#"new InitialContext\(\)\s{0,3}\.lookup\("#),
        ])

    /// learn.microsoft.com: `Process.Start`, `BinaryFormatter` ("security guide"), `Assembly.Load`.
    static let cSharp = Recognizer(
        "CODE_CSHARP",
        [
            call(
                #"(System\.Diagnostics\.)?Process\.Start\(\s?[ -(*-~\u00A0-\u024F]{1,120}\)"#, score: 0.8,
                check: hasArguments),
            call(#"new BinaryFormatter\(\)"#),
            call(#"Assembly\.Load(From|File)?\(\s?[ -(*-~\u00A0-\u024F]{1,120}\)"#, score: 0.7, check: hasArguments),
            call(#"CSharpScript\.(EvaluateAsync|RunAsync)(<[a-z]{1,16}>)?\("#),
            Shape(
                #"\[DllImport\(\s?["'](kernel32|ntdll)(\.dll)?["']"#, ignoringCase: true, edges: .any,
                score: 0.6),
        ])

    /// php.net: "Program execution functions", `eval` (its caution), `unserialize` (its warning).
    static let php = Recognizer(
        "CODE_PHP",
        [
            call(
                #"(eval|assert|system|shell_exec|passthru|exec|popen|proc_open|pcntl_exec|create_function)\(\s?["#
                    + #" -(*-~\u00A0-\u024F]{0,60}\$_(GET|POST|REQUEST|COOKIE|SERVER|FILES)"#,
                score: 0.95),
            call(
                #"eval\(\s?(base64_decode|gzinflate|gzuncompress|str_rot13|stripslashes|\$)[ -(*-~\u00A0-\u024F]"#
                    + #"{0,80}\)"#
            ),
            call(#"(shell_exec|passthru|proc_open|pcntl_exec)\(\s?["'$][ -(*-~\u00A0-\u024F]{1,80}\)"#),
            call(#"(system|exec)\(\s?\$[ -(*-~\u00A0-\u024F]{1,80}\)"#, score: 0.8),
            call(#"unserialize\(\s?\$[ -(*-~\u00A0-\u024F]{1,60}\)"#),
            call(#"(include|require)(_once)?\s{0,2}\(?\s?\$_(GET|POST|REQUEST|COOKIE)"#),
            call(#"preg_replace\(\s?["']/[^"'\r\n]{1,60}/[imsx]{0,4}e[imsx]{0,4}["']"#),
        ])

    /// docs.ruby-lang.org: `Kernel#system`, `#exec`, `#eval`, `Marshal.load` (its warning), `IO.popen`.
    static let ruby = Recognizer(
        "CODE_RUBY",
        [
            call(
                #"(Kernel\.)?(eval|instance_eval|class_eval|send|constantize)\(\s?params\["#, score: 0.95),
            call(#"Kernel\.(system|exec|eval|spawn|open)\([ -(*-~\u00A0-\u024F]{1,80}\)"#),
            call(#"(instance_eval|class_eval)\(\s?["'A-Za-z_][ -(*-~\u00A0-\u024F]{1,80}\)"#, score: 0.7),
            call(#"Marshal\.(load|restore)\([ -(*-~\u00A0-\u024F]{1,80}\)"#, check: hasArguments),
            call(#"YAML\.(unsafe_load|load)\([ -(*-~\u00A0-\u024F]{1,80}\)"#, check: hasArguments),
            call(
                #"(IO\.popen|Open3\.(popen3|capture2e?|capture3))\([ -(*-~\u00A0-\u024F]{1,80}\)"#, score: 0.8,
                check: hasArguments),
            call(#"%x[({\[][^)}\]\r\n]{2,80}[)}\]]"#, score: 0.8),
        ])

    /// pkg.go.dev: `os/exec`, `syscall`, `plugin`.
    static let go = Recognizer(
        "CODE_GO",
        [
            call(#"exec\.Command(Context)?\([ -(*-~\u00A0-\u024F]{1,120}\)"#, score: 0.8, check: hasArguments),
            call(#"syscall\.(Exec|ForkExec|StartProcess)\([ -(*-~\u00A0-\u024F]{1,80}\)"#, check: hasArguments),
            call(#"plugin\.Open\([ -(*-~\u00A0-\u024F]{1,80}\)"#, score: 0.7, check: hasArguments),
            call(#"os\.RemoveAll\(\s?["`](/|~)["`]"#),
        ])

    /// ISO/IEC 9899 and POSIX: `system`, `popen`, `gets` (removed from C11), `execve`.
    static let c = Recognizer(
        "CODE_C",
        [
            call(#"(system|popen)\(\s?"[^"\r\n]{1,80}""#, score: 0.8),
            call(#"exec(l|v|le|ve|lp|vp)\(\s?"/[^"\r\n]{1,80}""#),
            call(#"gets\(\s?[a-z_][a-z0-9_]{0,32}\s?\);"#, score: 0.7),
        ])
}
