/// Identifiers of the Americas, Brazil first.
enum AmericanEntities {
    static let all: [Recognizer] = [
        .brazilCPF, .brazilCNPJ, .brazilPIS, .brazilCNH, .brazilVoter, .brazilHealthCard, .brazilRG,
        .brazilPassport,
        .brazilPix, .brazilVehicle, .brazilPlate, .brazilPostcode, .unitedStatesSSN, .unitedStatesITIN,
        .unitedStatesEIN, .bankRouting, .providerIdentifier, .medicalLicense, .medicareBeneficiary,
        .unitedStatesPassport, .unitedStatesDriver, .unitedStatesAccount, .canadaSIN, .vehicle,
        .mexicoCURP,
        .mexicoRFC, .argentinaCUIT, .argentinaDNI, .chileRUT, .colombiaNIT, .peruRUC, .uruguayCI,
        .ecuadorCedula,
    ]
}
