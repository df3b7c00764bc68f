extension CodeRecognizers {
    /// POSIX.1-2017, "Shell and utilities", and the manuals of GNU coreutils, bash (`/dev/tcp`), netcat and curl.
    static let shellShapes: [Shape] = removal + devices + downloads + connections

    /// Removals of everything, and what makes everything anyone's.
    private static let removal: [Shape] = [
        Shape(
            #"rm[ \t]-([A-Za-z]{1,8}|-[a-z-]{3,20})\s{1,3}(-[A-Za-z]{1,8}\s{1,3}|--[a-z-]{3,20}\s{1,3}){0,3}["']"#
                + #"?(/|~|\$HOME|\$\{HOME\})(/?\*)?["']?"#,
            score: 0.9,
            check: { isRecursive($0.text) }),
        Shape(
            #"rm[ \t]-([A-Za-z]{1,8}|-[a-z-]{3,20})\s{1,3}(-[A-Za-z]{1,8}\s{1,3}|--[a-z-]{3,20}\s{1,3}){0,3}["']"#
                + #"?/(bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|sys|usr|var)(/\*)?["']?"#,
            score: 0.8, check: { isRecursive($0.text) && $0.before.last != 0x2D }),
        Shape(#"rm\s{1,3}[ -~\u00A0-\u024F]{0,40}--no-preserve-root"#, score: 0.9),
        Shape(
            #"chmod\s{1,3}(-[A-Za-z]{1,4}\s{1,3}|--recursive\s{1,3}){0,3}(0?777|a\+rwx|ugo\+rwx)\s{1,3}/\*?"#,
            score: 0.9),
        Shape(
            #"chmod\s{1,3}(-R|--recursive)\s{1,3}(0?777|a\+rwx)\s{1,3}(/|~)[A-Za-z0-9._/-]{0,64}"#,
            score: 0.8),
        Shape(#"chown\s{1,3}-R\s{1,3}[a-z0-9_.:-]{1,40}\s{1,3}/"#, score: 0.8),
        Shape(
            #"(del|erase)\s{1,3}(/[fsqa]\s{1,3}){2,4}["']?[A-Z]:\\(\*\.\*|\*|Windows)?"#,
            ignoringCase: true, edges: .any, score: 0.8),
        Shape(
            #"(rd|rmdir)\s{1,3}(/[sq]\s{1,3}){2}["']?[A-Z]:\\"#, ignoringCase: true, edges: .any,
            score: 0.8),
        Shape(#"vssadmin(\.exe)?\s{1,3}delete\s{1,3}shadows"#, ignoringCase: true, score: 0.9),
        Shape(#"format\s{1,3}[a-z]:\s{1,3}/[a-z]"#, ignoringCase: true, score: 0.8),
        // A function that calls itself twice, in the background.
        Shape(
            #"[A-Za-z0-9_.:]{1,12}\s?\(\)\s?\{\s{0,3}[A-Za-z0-9_.:]{1,12}\s?\|\s?[A-Za-z0-9_.:]{1,12}\s?&\s{0,3}"#
                + #"\}\s{0,2};\s{0,3}[A-Za-z0-9_.:]{1,12}"#,
            edges: .any, score: 0.95, check: { isForkBomb($0.text) }),
    ]

    /// Devices that are written over.
    private static let devices: [Shape] = [
        Shape(
            #"dd\s{1,3}((if|bs|count|status|conv|seek)=[^\s]{1,64}\s{1,3}){0,5}of=/dev/(sd|hd|nvme|vd|xvd|mmcblk"#
                + #"|disk|rdisk)[a-z0-9]{0,8}"#,
            score: 0.9),
        Shape(
            #"mkfs(\.[a-z0-9]{2,8})?\s{1,3}(-[A-Za-z]{1,4}(\s{1,3}[^\s/-]{1,16})?\s{1,3}){0,4}/dev/[a-z0-9/]{2,24}"#,
            score: 0.9),
        Shape(
            #">\s{0,2}/dev/(sd[a-z]|hd[a-z]|nvme[0-9]n[0-9]|vd[a-z]|mmcblk[0-9])[0-9]?"#, edges: .any,
            score: 0.9),
        Shape(
            #"(shred|wipefs)\s{1,3}(-[A-Za-z0-9-]{1,16}\s{1,3}){0,5}/dev/[a-z0-9/]{2,24}"#, score: 0.9),
    ]

    private static let address =
        #"["']?([a-z]{3,5}://|[A-Za-z0-9-]{1,40}\.[A-Za-z0-9.-]{2,40}/|\$)[!#-&(-{}~]{0,200}["']?"#

    /// Programs from the network that are run unseen.
    private static let downloads: [Shape] = [
        Shape(
            #"(curl|wget)(\s{1,3}-[A-Za-z0-9-]{1,24}){0,4}\s{1,3}"# + address
                + #"(\s{1,3}-[A-Za-z0-9-]{1,24}){0,2}\s{0,3}\|\s{0,3}(sudo\s{1,3}(-[A-Z]\s{1,3})?)?(/bin/|/usr/b"#
                + #"in/)?(env\s)?((ba|z|da|k|c|a)?sh|python[23]?|perl|ruby|node)"#,
            score: 0.9, longest: 1024),
        Shape(
            #"((ba|z|da|k)?sh|source|eval|\.)\s{1,3}(-c\s{1,3})?["']?(<\(|\$\(|`)\s{0,2}(curl|wget)\s[^\r\n)`]{1"#
                + #",200}[)`]"#,
            edges: .any, score: 0.9),
        Shape(
            #"base64\s{1,3}(-d|-D|--decode)\s{0,3}\|\s{0,3}(sudo\s{1,3})?(ba|z|da|k)?sh"#, score: 0.9),
        Shape(
            #"(certutil(\.exe)?)\s{1,3}[ -~\u00A0-\u024F]{0,40}-urlcache\s"#, ignoringCase: true, edges: .any,
            score: 0.8),
    ]

    /// Shells that others hold.
    private static let connections: [Shape] = [
        Shape(
            #"/dev/(tcp|udp)/[A-Za-z0-9.$_{}-]{1,64}/[0-9$A-Za-z_{}]{1,16}"#, edges: .any, score: 0.9),
        Shape(
            #"(nc|ncat|netcat)(\.[a-z]{3,12})?(\s{1,3}-[a-z]{1,6}|\s{1,3}[A-Za-z0-9.-]{1,40}){0,4}\s{1,3}(-[a-z]"#
                + #"{0,4}[ec]|--exec|--sh-exec)\s{1,3}["']?((/usr)?/bin/(ba|z|da)?sh|cmd\.exe|powershell)"#,
            score: 0.9),
        Shape(
            #"mkfifo\s{1,3}[^\s;&|]{1,40}\s?[;&|][ -~\u00A0-\u024F]{1,120}(nc|ncat|netcat|telnet|openssl)\s"#,
            edges: .any, score: 0.9),
        Shape(
            #"socat\s{1,3}[ -~\u00A0-\u024F]{0,40}exec:["']?[^\s]{1,40}"#, ignoringCase: true, edges: .word,
            score: 0.9),
        Shape(#"(sudo\s{1,3})?cat\s{1,3}/etc/(shadow|gshadow)"#, score: 0.8),
        Shape(
            #">>?\s{0,2}(/root|~|/home/[a-z0-9_]{1,32})/\.ssh/authorized_keys"#, edges: .any, score: 0.8),
    ]

    private static func isRecursive(_ text: String) -> Bool {
        text.split(separator: " ").contains { option in
            option.hasPrefix("--recursive") || option.hasPrefix("--no-preserve")
                || option.hasPrefix("-") && !option.hasPrefix("--")
                    && (option.contains("r") || option.contains("R"))
        }
    }

    private static func isForkBomb(_ text: String) -> Bool {
        let names = text.split { " (){}|&;\t\n".contains($0) }
        return names.count == 4 && Set(names).count == 1
    }
}
