/// Secrets: keys whose form tells whose they are, then what names and words beside them say.
///
/// A form of its own is worth 0.9, with a checksum 1; a name beside a text of no form 0.6, unless the name can mean
/// nothing else.
enum SecretRecognizers {
    static let all: [Recognizer] =
        PrivateKeys.all + CloudKeys.all + DeveloperKeys.all + ServiceKeys.all + PlatformKeys.all + WebSecrets.all
        + NamedSecrets.all
}
