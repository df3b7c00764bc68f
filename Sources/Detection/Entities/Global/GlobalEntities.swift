/// Identifiers that belong to no country.
enum GlobalEntities {
    static let all: [Recognizer] = [
        .urlCredentials, .creditCard, .iban, .crypto, .email, .ipAddress, .macAddress, .dateOfBirth,
        .bic, .phone, .url,
    ]
}
