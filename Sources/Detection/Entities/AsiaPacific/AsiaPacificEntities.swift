/// Identifiers that authorities of Asia and the Pacific issue; where two claim the same text equally, the first has it.
enum AsiaPacificEntities {
    static let all: [Recognizer] = [
        // Letters at fixed places, with a check.
        .indiaGSTIN, .indiaPAN, .singaporeNRIC, .singaporeUEN, .hongKongID, .taiwanID, .newZealandNHI,
        // A date and check digits.
        .chinaResidentID, .koreaRRN, .koreaFRN, .emiratesID,
        // Check digits alone.
        .indiaAadhaar, .australiaABN, .australiaMedicare, .australiaTFN, .australiaACN, .thailandTNIN, .koreaBRN,
        .japanMyNumber, .japanCorporateNumber, .newZealandIRD,
        // Forms that only their context tells apart.
        .malaysiaNRIC, .indonesiaNIK, .pakistanCNIC, .philippinesTIN, .philippinesSSS, .philippinesUMID,
        .philippinesPhilSys, .vietnamCitizenID, .koreaDriverLicense, .koreaPassport, .indiaVehicleRegistration,
        .indiaVoter,
        .indiaPassport, .indiaIFSC,
    ]
}
