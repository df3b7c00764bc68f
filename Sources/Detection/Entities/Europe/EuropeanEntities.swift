/// Identifiers that European authorities issue; where two claim the same text equally, the first has it.
enum EuropeanEntities {
    static let all: [Recognizer] = [
        // Letters or signs at fixed places, with a check.
        .italyFiscalCode, .unitedKingdomDrivingLicence, .finlandPersonalIdentityCode, .franceNIR, .switzerlandAHV,
        .portugalCitizenCard, .spainNIE, .spainNIF, .spainCIF, .germanySocialSecurity, .unitedKingdomNINO, .irelandPPS,
        // A date and check digits.
        .belgiumNRN, .norwayFNR, .swedenPersonnummer, .polandPESEL, .estoniaPersonalCode, .lithuaniaPersonalCode,
        .latviaPersonalCode, .denmarkCPR, .czechBirthNumber, .romaniaCNP, .bulgariaEGN, .greeceAMKA, .austriaSVNR,
        .hungaryPersonalID,
        // Check digits alone.
        .unitedKingdomNHS, .germanyTaxID, .turkeyNationalID, .portugalNIF, .italyVATCode, .polandNIP, .polandREGON,
        .franceSIRET, .franceSIREN, .netherlandsBSN, .swedenOrganisationsnummer, .croatiaOIB, .russiaSNILS, .russiaINN,
        .ukraineTaxNumber, .unitedKingdomUTR, .hungaryTaxID, .hungaryTAJ, .greeceAFM, .israelID, .europeanVAT,
        .germanyHealthInsurance,
        // Forms that only their context tells apart.
        .germanyIDCard, .germanyPassport, .italyIdentityCard, .italyDriverLicense, .italyPassport, .spainPassport,
        .unitedKingdomPassport, .unitedKingdomPostcode, .unitedKingdomVehicleRegistration, .turkeyLicensePlate,
        .germanyTaxNumber, .unitedKingdomSortCode,
    ]
}
